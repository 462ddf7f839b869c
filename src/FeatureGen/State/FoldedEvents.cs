namespace FeatureGen.State;

/// <summary>Events that no window with a start can hold any more, kept as what windows without one need of them.</summary>
/// <remarks>
/// A folded event cannot be taken out for a request that it is itself; its id is kept, so that such a request is refused and never answered
/// wrongly.
/// </remarks>
internal sealed class FoldedEvents(StateLayout layout)
{
    private Tally[] tallies = [];
    private DistinctValues?[] distinct = [];
    private long[] ids = [];
    private int sortedIds;

    /// <summary>The number of folded events.</summary>
    public long Count { get; set; }

    /// <summary>The ids of folded events, ascending.</summary>
    public ReadOnlySpan<long> Ids => ids.AsSpan(0, IdCount);

    /// <summary>The number of those ids.</summary>
    public int IdCount { get; private set; }

    /// <summary>What is kept for a family, once something is folded or <see cref="Reserve"/> was called.</summary>
    public ref Tally TallyOf(int family) => ref tallies[family];

    /// <summary>The distinct values that are kept for a family; null if none are to be.</summary>
    public DistinctValues? DistinctOf(int family) => distinct[family];

    /// <summary>Makes room for what is kept; most states never fold, and stay small without it.</summary>
    public void Reserve()
    {
        if (tallies.Length == 0)
        {
            tallies = new Tally[layout.Families.Length];
            distinct = [.. layout.Families.Select(family => (family.LifetimeParts & TallyParts.Distinct) == 0 ? null : new DistinctValues())];
        }
    }

    /// <summary>Folds one event, which stays where it is; <see cref="SortIds"/> has to follow.</summary>
    public void Add(StateEvents events, int index)
    {
        Reserve();
        Count++;
        if (events.HasId(index))
        {
            AddId(events.Ids[index]);
        }

        ReadOnlySpan<int> indices = [index];
        for (int place = 0; place < tallies.Length; place++)
        {
            StateFamily family = layout.Families[place];
            if (!family.HasLifetime || (family.Filter >= 0 && !events.Column(family.Filter).IsTrue(index)))
            {
                continue;
            }

            tallies[place].AddEvents(1, events.TimeAt(index), events.TimeAt(index));
            if (family.Selection >= 0 && events.Column(family.Selection).HasValue(index))
            {
                tallies[place].AddValues(events, events.Column(family.Selection), indices, family.LifetimeParts);
                distinct[place]?.Add(events.Column(family.Selection), index);
            }
        }
    }

    /// <summary>Keeps the id of a folded event; <see cref="SortIds"/> brings it to its place.</summary>
    public void AddId(long id)
    {
        if (IdCount == ids.Length)
        {
            Array.Resize(ref ids, Math.Max(4, 2 * IdCount));
        }

        ids[IdCount++] = id;
    }

    /// <summary>Brings the ids that were added since the last call to their places, all at once: one by one each would move those above it.</summary>
    public void SortIds()
    {
        long[] added = ids[sortedIds..IdCount];
        added.AsSpan().Sort();
        int kept = sortedIds;
        for (int left = added.Length; left > 0; left--)
        {
            int place = ids.AsSpan(0, kept).BinarySearch(added[left - 1]);
            place = place < 0 ? ~place : place;
            ids.AsSpan(place..kept).CopyTo(ids.AsSpan(place + left));
            ids[place + left - 1] = added[left - 1];
            kept = place;
        }

        sortedIds = IdCount;
    }

    /// <summary>Whether an event of that id is folded.</summary>
    public bool HasId(long id) => ids.AsSpan(0, IdCount).BinarySearch(id) >= 0;

    /// <summary>Forgets everything and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        IdCount = 0;
        sortedIds = 0;
        Array.Clear(tallies);
        foreach (DistinctValues? values in distinct)
        {
            values?.Clear();
        }
    }
}
