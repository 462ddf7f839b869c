namespace FeatureGen.State.Segments;

/// <summary>A whole segment, or single events, all of which lie in the same windows.</summary>
/// <param name="From">No event of it is earlier.</param>
/// <param name="Level">The segment's level; -1 for single events.</param>
/// <param name="Place">The segment's place in its level, or where the single events begin among those taken.</param>
/// <param name="End">Where the single events end.</param>
internal readonly record struct CoverPiece(long From, int Level, int Place, int End);
