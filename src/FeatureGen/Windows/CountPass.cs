using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Counts the events of a window that pass a filter, and marks every aggregate over a window without any as empty.</summary>
internal static class CountPass
{
    /// <summary>Counts for every row; <paramref name="participants"/> holds what passes the filter, its lag set to the window's.</summary>
    public static void Run(EntityScan scan, Participants participants, CountPlan plan, int index)
    {
        WindowEdges edges = new(plan.Window);
        Span<long> counts = scan.CountsOf(index);
        ReadOnlySpan<long> rowTimes = scan.Rows.Times;
        SlidingWindow window = new(participants, edges, rowTimes[0]);
        CountAccumulator accumulator = default;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            window.MoveTo(rowTimes[row], ref accumulator);
            counts[row] = accumulator.Count;
            foreach (int position in scan.Self.Of(row))
            {
                long time = scan.Events.Times[position];
                if (time >= edges.StartAt(rowTimes[row]) && time < edges.EndAt(rowTimes[row]) && participants.Accepts(position, out _))
                {
                    counts[row]--;
                }
            }
        }

        PutStatuses(scan, plan, counts);
    }

    private static void PutStatuses(EntityScan scan, CountPlan plan, ReadOnlySpan<long> counts)
    {
        ReadOnlySpan<long> reached = scan.CountsOf(WindowLayout.Reach);
        foreach (int column in plan.Counts)
        {
            for (int row = 0; row < counts.Length; row++)
            {
                if (counts[row] > 0)
                {
                    scan.Put(column, row, counts[row], FeatureStatus.Present);
                }
            }
        }

        foreach (int column in plan.Columns)
        {
            for (int row = 0; row < counts.Length; row++)
            {
                if (counts[row] == 0 && reached[row] > 0)
                {
                    scan.Put(column, row, 0, FeatureStatus.EmptyWindow);
                }
            }
        }
    }
}
