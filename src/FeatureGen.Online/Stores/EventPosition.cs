namespace FeatureGen.Online.Stores;

/// <summary>Where an event stands in its source: what a store remembers so that an event that comes again is not counted again.</summary>
/// <param name="Partition">The number of the file, partition or shard; any numbers, as long as they stay the same from run to run.</param>
/// <param name="Offset">The place in it. Events of one partition come in the order of their offsets, which need not be without gaps.</param>
public readonly record struct EventPosition(int Partition, long Offset);
