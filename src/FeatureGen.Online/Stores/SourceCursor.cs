namespace FeatureGen.Online.Stores;

/// <summary>How far a store has taken in a partition of a source: whatever lies beyond has to be replayed, whatever does not is kept.</summary>
/// <param name="Source">The source's name, as <c>[EventSource]</c> declares it.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Offset">The offset of the last event that was taken in.</param>
public readonly record struct SourceCursor(string Source, int Partition, long Offset);
