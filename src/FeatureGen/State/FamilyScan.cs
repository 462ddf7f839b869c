using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>Answers the aggregates of one family by going through the visible events once, newest to oldest; its windows nest.</summary>
internal ref struct FamilyScan
{
    private readonly StateFamily family;
    private readonly StateEvents events;
    private readonly StateColumn? filter;
    private readonly StateColumn? selection;
    private readonly FoldedEvents folded;
    private readonly int index;
    private readonly long time;
    private readonly bool isMissing;
    private Tally tally;

    public FamilyScan(EntityState state, int index, long time, bool isMissing)
    {
        family = state.Layout.Families[index];
        events = state.Events;
        filter = family.Filter < 0 ? null : events.Columns[family.Filter];
        selection = family.Selection < 0 ? null : events.Columns[family.Selection];
        folded = state.Folded;
        this.index = index;
        this.time = time;
        this.isMissing = isMissing;
    }

    private readonly ValueKind Kind => selection?.Kind ?? default;

    /// <summary>Writes the family's aggregates.</summary>
    /// <param name="visible">The visible events, newest first.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="output">The tile.</param>
    /// <param name="row">Its row.</param>
    public void Run(ReadOnlySpan<int> visible, ReadScratch scratch, Tile output, int row)
    {
        ReadOnlySpan<long> times = events.Times;
        bool hasEnd = time >= long.MinValue + family.Lag;
        long end = hasEnd ? time - family.Lag : long.MinValue;
        int next = 0;
        scratch.Distinct.Clear();
        while (next < visible.Length && times[visible[next]] >= end)
        {
            next++;
        }

        foreach (StateWindow window in family.Windows)
        {
            long start = window.StartBefore(end);
            int from = next;
            while (next < visible.Length && times[visible[next]] >= start)
            {
                next++;
            }

            Take(visible[from..next], scratch);
            if (window.IsAllTime && folded.Count > 0)
            {
                tally.Merge(folded.TallyOf(index), Kind);
                tally.Distinct += folded.DistinctOf(index)?.CountWithout(scratch.Distinct) ?? 0;
            }

            Write(window, output, row);
        }
    }

    private void Take(ReadOnlySpan<int> candidates, ReadScratch scratch)
    {
        int[] taken = scratch.Taken;
        long passed = 0;
        long latest = 0;
        int count = 0;
        foreach (int candidate in candidates)
        {
            if (filter is not null && !filter.IsTrue(candidate))
            {
                continue;
            }

            latest = passed == 0 ? events.Times[candidate] : latest;
            passed++;
            taken[count] = candidate;
            count += selection is not null && selection.HasValue(candidate) ? 1 : 0;
        }

        if (passed > 0)
        {
            tally.AddEvents(passed, latest);
        }

        if (selection is not null)
        {
            tally.AddValues(events, selection, taken.AsSpan(0, count), family.Parts);
            AddDistinct(selection, taken.AsSpan(0, count), scratch.Distinct);
        }
    }

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

    private readonly void Write(StateWindow window, Tile output, int row)
    {
        foreach (StateAggregate aggregate in window.Aggregates)
        {
            if (tally.Events == 0)
            {
                FeatureStatus empty = isMissing ? FeatureStatus.Missing : FeatureStatus.EmptyWindow;
                output.Put(aggregate.Column, row, 0, !aggregate.NullWhenEmpty, empty);
                continue;
            }

            FeatureStatus status = tally.Finish(aggregate.Kind, Kind, time, out long lane);
            if (status == FeatureStatus.Present && Kind == ValueKind.String && TextOf(aggregate.Kind) is string text)
            {
                lane = output.Strings.Intern(text);
            }

            output.Put(aggregate.Column, row, lane, status == FeatureStatus.Present, status);
        }
    }

    private readonly string? TextOf(AggregateKind kind) => kind switch
    {
        AggregateKind.First => tally.First.Text,
        AggregateKind.Latest => tally.Latest.Text,
        _ => null,
    };
}
