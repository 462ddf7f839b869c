namespace FeatureGen.State;

/// <summary>The ids of folded events, ascending, and in which tile of the view each is: none can be taken out again for a request that it is itself.</summary>
internal sealed class FoldedIds
{
    private long[] ids = [];
    private long[] starts = [];
    private int sorted;

    /// <summary>The number of ids.</summary>
    public int Count { get; private set; }

    /// <summary>The ids; <see cref="Sort"/> has to be called once some were added.</summary>
    public ReadOnlySpan<long> Ids => ids.AsSpan(0, Count);

    /// <summary>Where the tile of each begins.</summary>
    public ReadOnlySpan<long> Starts => starts.AsSpan(0, Count);

    /// <summary>Whether an event of that id is folded.</summary>
    public bool Has(long id) => Ids.BinarySearch(id) >= 0;

    /// <summary>Takes an id in; <see cref="Sort"/> brings it to its place.</summary>
    public void Add(long id, long start)
    {
        if (Count == ids.Length)
        {
            Array.Resize(ref ids, Math.Max(4, 2 * Count));
            Array.Resize(ref starts, ids.Length);
        }

        ids[Count] = id;
        starts[Count++] = start;
    }

    /// <summary>Brings the ids that were added since the last call to their places, all at once: one by one each would move those above it.</summary>
    public void Sort()
    {
        (long Id, long Start)[] added = new (long, long)[Count - sorted];
        for (int place = 0; place < added.Length; place++)
        {
            added[place] = (ids[sorted + place], starts[sorted + place]);
        }

        added.AsSpan().Sort();
        int kept = sorted;
        for (int left = added.Length; left > 0; left--)
        {
            int place = PlaceOf(added[left - 1], kept);
            Move(ids, place, kept, left);
            Move(starts, place, kept, left);
            (ids[place + left - 1], starts[place + left - 1]) = added[left - 1];
            kept = place;
        }

        sorted = Count;
    }

    /// <summary>The same ids as of a later floor.</summary>
    public void Raise(TileCuts cuts, long floor)
    {
        int kept = 0;
        for (int place = 0; place < Count; place++)
        {
            if (cuts.TryFind(starts[place], floor, out long start))
            {
                (ids[kept], starts[kept++]) = (ids[place], start);
            }
        }

        (Count, sorted) = (kept, kept);
    }

    /// <summary>Forgets all of them and keeps the memory.</summary>
    public void Clear() => (Count, sorted) = (0, 0);

    private int PlaceOf((long Id, long Start) item, int end)
    {
        int low = 0;
        for (int high = end; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = (ids[middle], starts[middle]).CompareTo(item) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void Move(long[] items, int start, int end, int by) => items.AsSpan(start..end).CopyTo(items.AsSpan(start + by));
}
