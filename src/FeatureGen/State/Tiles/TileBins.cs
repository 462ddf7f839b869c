namespace FeatureGen.State;

/// <summary>How many values lie in each bin, tile by tile: a histogram of any of the last tiles.</summary>
internal sealed class TileBins : TileSketch
{
    // For each bin its tiles, and how many values these and those before have.
    private readonly SortedList<long, List<(long Start, long Through)>> bins = [];

    /// <summary>The number of bins.</summary>
    public int Count => bins.Count;

    /// <inheritdoc/>
    public override IEnumerable<(long Key, long Start, long Count)> Entries
        => bins.SelectMany(bin => bin.Value.Select((tile, place) => (bin.Key, tile.Start, tile.Through - (place == 0 ? 0 : bin.Value[place - 1].Through))));

    /// <summary>The key of a bin.</summary>
    public long KeyAt(int bin) => bins.GetKeyAtIndex(bin);

    /// <inheritdoc/>
    public override void Add(long key, long start, long count)
    {
        if (!bins.TryGetValue(key, out List<(long Start, long Through)>? tiles))
        {
            bins.Add(key, tiles = []);
        }

        int place = FirstFrom(tiles, start);
        if (place == tiles.Count || tiles[place].Start != start)
        {
            tiles.Insert(place, (start, place == 0 ? 0 : tiles[place - 1].Through));
        }

        for (; place < tiles.Count; place++)
        {
            tiles[place] = (tiles[place].Start, tiles[place].Through + count);
        }
    }

    /// <summary>How many values a bin has in tiles that begin at a time or later.</summary>
    public long CountFrom(int bin, long from)
    {
        List<(long Start, long Through)> tiles = bins.GetValueAtIndex(bin);
        int first = FirstFrom(tiles, from);
        return tiles[^1].Through - (first == 0 ? 0 : tiles[first - 1].Through);
    }

    private static int FirstFrom(List<(long Start, long Through)> tiles, long time)
    {
        int low = 0;
        for (int high = tiles.Count; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = tiles[middle].Start < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
