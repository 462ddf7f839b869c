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
        (long Id, long Start)[] added = [.. Enumerable.Range(sorted, Count - sorted).Select(place => (ids[place], starts[place]))];
        added.AsSpan().Sort();
        int kept = sorted;
        for (int place = Count - 1, left = added.Length; left > 0; place--)
        {
            bool isAdded = kept == 0 || (ids[kept - 1], starts[kept - 1]).CompareTo(added[left - 1]) <= 0;
            (ids[place], starts[place]) = isAdded ? added[--left] : (ids[--kept], starts[kept]);
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
}
