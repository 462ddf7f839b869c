using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State.Gathered;
using FeatureGen.State.Segments;

namespace FeatureGen.State;

/// <summary>Answers the aggregates of one family by going through the visible events once, newest to oldest; its windows nest.</summary>
internal ref struct FamilyScan
{
    private readonly StateFamily family;
    private readonly StateEvents events;
    private readonly StateColumn filter;
    private readonly StateColumn selection;
    private readonly StateColumn second;
    private readonly long time;
    private readonly bool isMissing;
    private FoldedEvents? folded;
    private int foldedFamily;
    private int gathered;
    private Tally tally;

    public FamilyScan(StateFamily family, StateEvents events, long time, bool isMissing)
    {
        this.family = family;
        this.events = events;
        this.time = time;
        this.isMissing = isMissing;
        filter = family.Filter < 0 ? default : events.Column(family.Filter);
        selection = family.Selection < 0 ? default : events.Column(family.Selection);
        second = family.Second < 0 ? default : events.Column(family.Second);
    }

    /// <summary>What has been taken in.</summary>
    public readonly Tally Total => tally;

    private readonly ValueKind Kind => selection.Kind;

    /// <summary>Has windows without a start take in what is folded of a family.</summary>
    public void Fold(FoldedEvents events, int family) => (folded, foldedFamily) = (events, family);

    /// <summary>Writes the family's aggregates.</summary>
    /// <param name="visible">The visible events, newest first.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="output">Where they go.</param>
    public void Run<TOutput>(ReadOnlySpan<int> visible, ReadScratch scratch, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        EventWords times = events.Times;
        long end = family.EndAt(time);
        int next = 0;
        scratch.Distinct.Clear();
        while (next < visible.Length && times[visible[next]] >= end)
        {
            next++;
        }

        ReadOnlySpan<int> ended = visible[next..];
        next = 0;
        Span<int> order = stackalloc int[family.Windows.Length];
        Span<long> counts = stackalloc long[family.Windows.Length];
        for (int index = 0; index < counts.Length; index++)
        {
            counts[index] = -family.Windows[index].CountOf(ended, events, time);
        }

        StateFamily.Order(counts, order);
        foreach (int each in order)
        {
            StateWindow window = family.Windows[each];
            int from = next;
            next = (int)-counts[each];
            Take(ended[from..next], scratch);
            TakeFolded(window, scratch);
            if (window.Gathers)
            {
                scratch.Events.Load(events, selection, second, scratch.Gathered.AsSpan(0, gathered), time);
            }

            Write(window, scratch.Events, output);
        }
    }

    /// <summary>Writes the family's aggregates, of which none needs to see each event.</summary>
    /// <param name="cover">Segments and visible events, newest first.</param>
    /// <param name="ladder">The segments.</param>
    /// <param name="index">The family.</param>
    /// <param name="scratch">The visible events.</param>
    /// <param name="output">Where the aggregates go.</param>
    public void Run<TOutput>(ReadOnlySpan<CoverPiece> cover, SegmentLadder? ladder, int index, ReadScratch scratch, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        int next = 0;
        Span<int> order = stackalloc int[family.Windows.Length];
        Span<long> starts = stackalloc long[family.Windows.Length];
        family.OrderAt(time, order, starts);
        foreach (int each in order)
        {
            StateWindow window = family.Windows[each];
            long start = starts[each];
            for (; next < cover.Length && cover[next].From >= start; next++)
            {
                CoverPiece piece = cover[next];
                if (family.IsLatestOnly && tally.Events > 0 && (tally.Latest.Exists || !selection.Exists))
                {
                    // Nothing that is older changes anything.
                    continue;
                }

                if (piece.Level >= 0)
                {
                    Take(ladder!.Level(piece.Level)!, index, piece.Place);
                }
                else
                {
                    Take(scratch.Visible.AsSpan(piece.Place..piece.End), scratch);
                }
            }

            TakeFolded(window, scratch);
            Write(window, scratch.Events, output);
        }
    }

    /// <summary>Takes a segment in.</summary>
    public void Take(SegmentLevel level, int index, int place) => level.TalliesOf(index).AddTo(ref tally, place);

    private void TakeFolded(StateWindow window, ReadScratch scratch)
    {
        if (window.HasFolded && folded is { Count: > 0 })
        {
            tally.Merge(folded.TallyOf(foldedFamily), Kind);
            tally.Distinct += folded.DistinctOf(foldedFamily)?.CountWithout(scratch.Distinct) ?? 0;
        }
    }

    /// <summary>Takes events in, newest first.</summary>
    public void Take(ReadOnlySpan<int> candidates, ReadScratch scratch)
    {
        int[] taken = scratch.Taken;
        long passed = 0;
        int first = 0;
        int latest = 0;
        int count = 0;
        foreach (int candidate in candidates)
        {
            if (filter.Exists && !filter.IsTrue(candidate))
            {
                continue;
            }

            first = candidate;
            latest = passed == 0 ? candidate : latest;
            passed++;
            taken[count] = candidate;
            count += HasSelections(candidate) ? 1 : 0;
        }

        if (passed > 0)
        {
            tally.AddEvents(passed, events.TimeAt(first), events.TimeAt(latest));
        }

        if (selection.Exists)
        {
            tally.AddValues(events, selection, taken.AsSpan(0, count), family.Parts);
            AddDistinct(selection, taken.AsSpan(0, count), scratch.Distinct);
        }

        if (family.Gathers)
        {
            taken.AsSpan(0, count).CopyTo(scratch.Gathered.AsSpan(gathered));
            gathered += count;
        }
    }

    private readonly bool HasSelections(int index)
        => (!selection.Exists || selection.HasValue(index)) && (!second.Exists || second.HasValue(index));

    private void AddDistinct(StateColumn column, ReadOnlySpan<int> taken, DistinctValues distinct)
    {
        if ((family.Parts & TallyParts.Distinct) != 0)
        {
            foreach (int index in taken)
            {
                tally.Distinct += distinct.Add(column, index) ? 1 : 0;
            }
        }
    }

    private readonly void Write<TOutput>(StateWindow window, GatheredEvents gathered, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        foreach (StateAggregate aggregate in window.Aggregates)
        {
            if (tally.Events == 0)
            {
                FeatureStatus empty = isMissing ? FeatureStatus.Missing : FeatureStatus.EmptyWindow;
                output.Put(aggregate.Column, aggregate.EmptyLane.GetValueOrDefault(), aggregate.EmptyLane.HasValue, empty);
                continue;
            }

            if (aggregate.Finisher is { } finisher)
            {
                Write(aggregate.Column, finisher.Finish(gathered), output);
                continue;
            }

            FeatureStatus status = tally.Finish(aggregate, window, Kind, time, out long lane);
            Write(aggregate.Column, new GatheredResult(status, lane, Kind == ValueKind.String ? TextOf(aggregate.Kind) : null), output);
        }
    }

    private static void Write<TOutput>(int column, in GatheredResult result, TOutput output)
        where TOutput : struct, IAggregateOutput
    {
        if (result is { Status: FeatureStatus.Present, Text: { } text })
        {
            output.PutText(column, text);
        }
        else
        {
            output.Put(column, result.Lane, result.Status == FeatureStatus.Present, result.Status);
        }
    }

    private readonly string? TextOf(AggregateKind kind) => kind switch
    {
        AggregateKind.First => tally.First.Text,
        AggregateKind.Latest => tally.Latest.Text,
        _ => null,
    };
}
