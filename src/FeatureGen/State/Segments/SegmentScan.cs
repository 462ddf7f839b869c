using FeatureGen.Columns;

namespace FeatureGen.State.Segments;

/// <summary>Takes stretches of events in to a family's tally, newest first, by what lies before each of their ends.</summary>
internal ref struct SegmentScan(StateFamily family, FamilyEvents events, SegmentIndex index, FamilySegments segments, ReadScratch scratch)
{
    private const TallyParts Sums = TallyParts.Sum | TallyParts.Squares | TallyParts.Trues;

    private int place = -1;
    private Tally before;

    /// <summary>Takes events in that lie in segments.</summary>
    public void Take(int start, int end, ref Tally tally)
    {
        Tally all = place == end ? before : SumsBefore(end);
        (place, before) = (start, SumsBefore(start));
        all.SubtractSums(before);
        if (all.Events == 0)
        {
            return;
        }

        if (all.Values > 0 && segments.Extremes is { } extremes)
        {
            AddExtremes(start, end, extremes, ref tally);
        }

        if (all.Values > 0)
        {
            AddMoments(start, end, ref tally);
        }

        // The times are needed of the latest event of all, and of the first one where somebody asks.
        long latest = tally.Events == 0 ? events.All.TimeAt(Latest(end, areValues: false)) : tally.LatestTime;
        long first = (family.Parts & TallyParts.FirstTime) != 0 ? events.All.TimeAt(First(start, areValues: false)) : latest;
        tally.AddTimes(first, latest);
        tally.AddSums(all);
    }

    private readonly Tally SumsBefore(int end)
    {
        Tally sums = default;
        int at = index.PlaceOf(end);
        int start = index.StartOf(at);
        if (at == index.Count || end - start <= index.StartOf(at + 1) - end)
        {
            segments.Sums.AddTo(ref sums, at);
            events.AddTo(ref sums, scratch.Backwards(start, end), family.Parts & Sums, scratch.Taken);
            return sums;
        }

        Tally rest = default;
        segments.Sums.AddTo(ref sums, at + 1);
        events.AddTo(ref rest, scratch.Backwards(end, index.StartOf(at + 1)), family.Parts & Sums, scratch.Taken);
        sums.SubtractSums(rest);
        return sums;
    }

    private readonly void AddExtremes(int start, int end, SegmentTree<SegmentExtremes> extremes, ref Tally tally)
    {
        int first = index.PlaceOf(start);
        int last = index.PlaceOf(end);
        Tally edges = default;
        if (index.StartOf(first) < start)
        {
            AddExtremes(start, Math.Min(end, index.StartOf(first + 1)), ref edges);
            first++;
        }

        if (first <= last && index.StartOf(last) < end)
        {
            AddExtremes(index.StartOf(last), end, ref edges);
        }

        ValueKind kind = events.Selection.Kind;
        SegmentExtremes whole = SegmentExtremes.Of(edges, kind);
        extremes.AddTo(ref whole, first, last);
        tally.AddExtremes(OrderKey.ToLane(whole.Least, kind), OrderKey.ToLane(whole.Greatest, kind), kind);
    }

    private readonly void AddExtremes(int start, int end, ref Tally edges)
        => events.AddTo(ref edges, scratch.Backwards(start, end), TallyParts.Extremes, scratch.Taken);

    private readonly void AddMoments(int start, int end, ref Tally tally)
    {
        ValueKind kind = events.Selection.Kind;
        if ((family.Parts & TallyParts.Latest) != 0)
        {
            int latest = Latest(end, areValues: true);
            for (int tied = latest; tied >= start && events.AreTied(tied, latest); tied--)
            {
                tally.Latest = IsTaken(tied, areValues: true) ? Moment.Later(tally.Latest, events.MomentOf(tied), kind) : tally.Latest;
            }
        }

        if ((family.Parts & TallyParts.First) != 0)
        {
            int first = First(start, areValues: true);
            for (int tied = first; tied < end && events.AreTied(tied, first); tied++)
            {
                tally.First = IsTaken(tied, areValues: true) ? Moment.Earlier(tally.First, events.MomentOf(tied), kind) : tally.First;
            }
        }
    }

    // The last event before a place that passes the filter, or also has a value; there is one.
    private readonly int Latest(int end, bool areValues)
    {
        int at = index.PlaceOf(end);
        for (int each = end - 1; each >= index.StartOf(at); each--)
        {
            if (IsTaken(each, areValues))
            {
                return each;
            }
        }

        int found = index.StartOf(segments.Sums.LastWithFewer(at, areValues) + 1) - 1;
        while (!IsTaken(found, areValues))
        {
            found--;
        }

        return found;
    }

    // The first one on or after a place.
    private readonly int First(int start, bool areValues)
    {
        int at = index.PlaceOf(start);
        int end = index.StartOf(at + 1);
        for (int each = start; each < end; each++)
        {
            if (IsTaken(each, areValues))
            {
                return each;
            }
        }

        int found = index.StartOf(segments.Sums.FirstWithMore(at + 1, areValues) - 1);
        while (!IsTaken(found, areValues))
        {
            found++;
        }

        return found;
    }

    private readonly bool IsTaken(int each, bool areValues) => events.Passes(each) && (!areValues || events.HasSelections(each));
}
