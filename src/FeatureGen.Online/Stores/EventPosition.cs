using System.Runtime.InteropServices;

namespace FeatureGen.Online.Stores;

/// <summary>Where an event stands in its source: what a store remembers so that an event that comes again is not counted again.</summary>
/// <param name="Partition">The number of the file, partition or shard; any numbers, as long as they stay the same from run to run.</param>
/// <param name="Offset">The place in it. Events of one partition come in the order of their offsets, which need not be without gaps.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventPosition(int Partition, long Offset)
{
    /// <summary>Which of the sources of its view it stands in, by the order of their declaration. An applier knows its own.</summary>
    public int Source { get; init; }
}
