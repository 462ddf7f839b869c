namespace FeatureGen.State;

/// <summary>Keys of the values of folded events, by the tiles that have them.</summary>
internal abstract class TileSketch
{
    /// <summary>The keys, ascending, and for each the tiles that are kept, by their starts, and how many values these have.</summary>
    public abstract IEnumerable<(long Key, long Start, long Count)> Entries { get; }

    /// <summary>Takes in values of one key and tile.</summary>
    public abstract void Add(long key, long start, long count);
}
