using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>What one family has of the segments.</summary>
internal sealed class FamilySegments
{
    private readonly StateFamily family;
    private readonly ValueKind kind;

    /// <summary>Creates those of a family; <see cref="Clear"/> has to follow, once there is room.</summary>
    public FamilySegments(StateFamily family, ValueKind kind)
    {
        this.family = family;
        this.kind = kind;
        Sums = new SegmentSums(family.Parts, kind);
        Extremes = (family.Parts & TallyParts.Extremes) == 0 ? null : new SegmentTree<SegmentExtremes>();
    }

    /// <summary>What is before each segment, and at last before the events that are in none.</summary>
    public SegmentSums Sums { get; }

    /// <summary>The extremes of each segment; null where the family has no need of them.</summary>
    public SegmentTree<SegmentExtremes>? Extremes { get; }

    /// <summary>Has brought near where what is kept of segments begins.</summary>
    public void Fetch()
    {
        Sums.Fetch();
        Extremes?.Fetch();
    }

    /// <summary>Has the memory of a segment brought near.</summary>
    public void Fetch(int place)
    {
        Sums.Fetch(place);
        Extremes?.Fetch(place);
    }

    /// <summary>Makes room for that many segments.</summary>
    public void Reserve(int capacity)
    {
        Sums.Reserve(capacity + 1);
        Extremes?.Reserve(capacity);
    }

    /// <summary>Adds a segment behind all others.</summary>
    public void Append(StateEvents events, int start, int end)
    {
        Tally tally = TallyOf(events, start, end);
        Extremes?.Insert(Extremes.Count, ExtremesOf(tally));
        Sums.AddTo(ref tally, Sums.Count - 1);
        Sums.Insert(Sums.Count, tally);
    }

    /// <summary>Takes an event in to a segment.</summary>
    public void Add(StateEvents events, int place, int index)
    {
        Tally tally = TallyOf(events, index, index + 1);
        if (tally.Events > 0)
        {
            Extremes?.AddTo(place, ExtremesOf(tally));
            Sums.AddFrom(place + 1, tally);
        }
    }

    /// <summary>Adds some whole segments to a tally that has newer events.</summary>
    public void AddTo(ref Tally tally, FamilyEvents events, SegmentIndex index, int from, int to)
    {
        (long passed, long values) = Sums.Between(from, to);
        if (passed == 0)
        {
            return;
        }

        if (values > 0)
        {
            AddExtremes(ref tally, from, to);
            AddMoments(ref tally, events, index, from, to);
        }

        // The times are needed of the latest event of all, and of the first one where somebody asks.
        long latest = tally.Events == 0 ? events.All.TimeAt(Latest(events, index, to, areValues: false)) : tally.LatestTime;
        long first = (family.Parts & TallyParts.FirstTime) != 0 ? events.All.TimeAt(First(events, index, from, areValues: false)) : latest;
        tally.AddTimes(first, latest);
        Sums.AddTo(ref tally, to, from);
    }

    /// <summary>Makes a segment two.</summary>
    public void Split(StateEvents events, int place, int start, int middle, int end)
    {
        Tally second = TallyOf(events, middle, end);
        Extremes?.Set(place, ExtremesOf(TallyOf(events, start, middle)));
        Extremes?.Insert(place + 1, ExtremesOf(second));

        // From its end: of what has been forgotten, which is older, these sums still hold all, and the events no more.
        Sums.InsertBefore(place + 1, second);
    }

    /// <summary>Forgets every segment.</summary>
    public void Clear()
    {
        Extremes?.Clear();
        Sums.Clear();
        Sums.Insert(0, default);
    }

    private void AddExtremes(ref Tally tally, int from, int to)
    {
        if (Extremes is not null)
        {
            SegmentExtremes extremes = SegmentExtremes.Of(default, kind);
            Extremes.AddTo(ref extremes, from, to);
            tally.AddExtremes(OrderKey.ToLane(extremes.Least, kind), OrderKey.ToLane(extremes.Greatest, kind), kind);
        }
    }

    private void AddMoments(ref Tally tally, FamilyEvents events, SegmentIndex index, int from, int to)
    {
        if ((family.Parts & TallyParts.Latest) != 0)
        {
            int latest = Latest(events, index, to, areValues: true);
            for (int tied = latest; tied >= index.StartOf(from) && events.AreTied(tied, latest); tied--)
            {
                tally.Latest = events.IsTaken(tied, areValues: true) ? Moment.Later(tally.Latest, events.MomentOf(tied), kind) : tally.Latest;
            }
        }

        if ((family.Parts & TallyParts.First) != 0)
        {
            int first = First(events, index, from, areValues: true);
            for (int tied = first; tied < index.StartOf(to) && events.AreTied(tied, first); tied++)
            {
                tally.First = events.IsTaken(tied, areValues: true) ? Moment.Earlier(tally.First, events.MomentOf(tied), kind) : tally.First;
            }
        }
    }

    // The last event of the segments before a place that passes the filter, or also has a value; there is one.
    private int Latest(FamilyEvents events, SegmentIndex index, int to, bool areValues)
    {
        int latest = index.StartOf(Sums.LastWithFewer(to, areValues) + 1) - 1;
        while (!events.IsTaken(latest, areValues))
        {
            latest--;
        }

        return latest;
    }

    // The first one of those from a place on.
    private int First(FamilyEvents events, SegmentIndex index, int from, bool areValues)
    {
        int first = index.StartOf(Sums.FirstWithMore(from, areValues) - 1);
        while (!events.IsTaken(first, areValues))
        {
            first++;
        }

        return first;
    }

    private Tally TallyOf(StateEvents events, int start, int end)
    {
        ReadScratch scratch = ReadScratch.For(end - start);
        Tally tally = default;
        const TallyParts Kept = TallyParts.Sum | TallyParts.Squares | TallyParts.Trues | TallyParts.Extremes;
        new FamilyEvents(family, events).AddTo(ref tally, scratch.Backwards(start, end), family.Parts & Kept, scratch.Taken);
        return tally;
    }

    private SegmentExtremes ExtremesOf(in Tally tally) => SegmentExtremes.Of(tally, kind);
}
