using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>Which rows are the hard ones: those that saw a late event, and those with two events of the same time in a window.</summary>
internal sealed class RowTraits
{
    private readonly bool[] late;
    private readonly bool[] tied;

    public RowTraits(ServicePlan plan, SpineRows rows, IReadOnlyDictionary<ViewPlan, ViewEvents> events)
    {
        late = new bool[rows.Times.Length];
        tied = new bool[rows.Times.Length];
        foreach (IGrouping<ViewPlan, (int Index, JoinPlan Item)> joins in plan.Joins.Index().GroupBy(join => join.Item.View))
        {
            int[] indices = [.. joins.Select(join => join.Index)];
            MarkLate(events[joins.Key], rows, indices);
            MarkTied(events[joins.Key], rows, indices);
        }
    }

    /// <summary>The number of rows that saw a late event.</summary>
    public long LateRows => late.LongCount(row => row);

    /// <summary>Whether an event of one of the row's entities had happened before its time and did not count yet, or two events are of one time.</summary>
    public bool IsHard(int row) => late[row] || tied[row];

    private void MarkLate(ViewEvents events, SpineRows rows, int[] joins)
    {
        // Of an entity's events in the order in which they count, the earliest time from each one on.
        ReadOnlySpan<int> grouped = events.Grouped;
        long[] visibleFrom = new long[grouped.Length];
        long[] earliest = new long[grouped.Length];
        for (int place = 0; place < grouped.Length; place++)
        {
            visibleFrom[place] = events.VisibleFrom(grouped[place]);
            earliest[place] = events.TimeOf(grouped[place]);
        }

        for (int entity = 0; entity < events.Entities; entity++)
        {
            Range range = events.RangeOf(entity);
            visibleFrom.AsSpan(range).Sort(earliest.AsSpan(range));
            for (int place = range.End.Value - 2; place >= range.Start.Value; place--)
            {
                earliest[place] = Math.Min(earliest[place], earliest[place + 1]);
            }
        }

        foreach (int join in joins)
        {
            for (int row = 0; row < late.Length; row++)
            {
                Range range = events.RangeOf(rows.EntityOf(join, row));
                int first = range.Start.Value + CountUpTo(visibleFrom.AsSpan(range), rows.Times[row]);
                late[row] |= first < range.End.Value && earliest[first] < rows.Times[row];
            }
        }
    }

    private void MarkTied(ViewEvents events, SpineRows rows, int[] joins)
    {
        // The first place from each one on at which an event has the time of the next.
        ReadOnlySpan<int> grouped = events.Grouped;
        int[] nextTie = new int[grouped.Length];
        for (int entity = 0; entity < events.Entities; entity++)
        {
            Range range = events.RangeOf(entity);
            int next = int.MaxValue;
            for (int place = range.End.Value - 1; place >= range.Start.Value; place--)
            {
                bool isTied = place + 1 < range.End.Value && events.TimeOf(grouped[place]) == events.TimeOf(grouped[place + 1]);
                next = isTied ? place : next;
                nextTie[place] = next;
            }
        }

        foreach (int join in joins)
        {
            for (int row = 0; row < tied.Length; row++)
            {
                long time = rows.Times[row];
                Range range = events.RangeOf(rows.EntityOf(join, row), WindowStart.Of(events.View, time), events.View.Reach.EndAt(time));
                tied[row] |= range.Start.Value < range.End.Value && nextTie[range.Start.Value] < range.End.Value - 1;
            }
        }
    }

    private static int CountUpTo(ReadOnlySpan<long> ascending, long time)
    {
        int low = 0;
        int high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = ascending[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
