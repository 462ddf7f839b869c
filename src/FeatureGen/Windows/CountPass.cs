using FeatureGen.Columns;
using FeatureGen.Exact;

namespace FeatureGen.Windows;

/// <summary>Counts the events of a window that pass a filter, and marks every aggregate over a window without any as empty.</summary>
internal static class CountPass
{
    /// <summary>Counts for every row; <paramref name="selected"/> holds what passes the filter, entered in the window's order.</summary>
    public static void Run(BlockScan scan, SelectedEvents selected, CountPlan plan, int index)
    {
        WindowBounds bounds = scan.BoundsOf(plan.Window);
        Span<int> counts = scan.CountsOf(index);
        ReadOnlySpan<int> starts = bounds.Starts;
        ReadOnlySpan<int> entered = scan.OrderOf(bounds.Order).Entered;
        for (int row = 0; row < counts.Length; row++)
        {
            counts[row] = entered[row] - starts[row];
        }

        if (!selected.AcceptsAll)
        {
            CountSelected(selected, entered, starts, counts);
        }

        Correct(bounds, selected, counts);
        LeaveSelfOut(scan, bounds, selected, counts);
        PutStatuses(scan, plan, counts);
        PutRates(scan, plan, counts);
    }

    private static void CountSelected(SelectedEvents selected, ReadOnlySpan<int> entered, ReadOnlySpan<int> starts, Span<int> counts)
    {
        ReadOnlySpan<int> ranks = selected.Ranks;
        ReadOnlySpan<int> ranksByEntry = selected.RanksByEntry;
        for (int row = 0; row < counts.Length; row++)
        {
            counts[row] = ranksByEntry[entered[row]] - ranks[starts[row]];
        }
    }

    private static void Correct(WindowBounds bounds, SelectedEvents selected, Span<int> counts)
    {
        ReadOnlySpan<int> rows = bounds.CorrectionRows;
        ReadOnlySpan<int> corrections = bounds.Corrections;
        int change = 0;
        for (int next = 0; next < rows.Length;)
        {
            int row = rows[next];
            for (; next < rows.Length && rows[next] == row; next++)
            {
                int correction = corrections[next];
                change += !selected.Accepted[correction < 0 ? ~correction : correction] ? 0 : correction < 0 ? -1 : 1;
            }

            int end = next < rows.Length ? rows[next] : counts.Length;
            for (; change != 0 && row < end; row++)
            {
                counts[row] += change;
            }
        }
    }

    private static void LeaveSelfOut(BlockScan scan, WindowBounds bounds, SelectedEvents selected, Span<int> counts)
    {
        for (int row = 0; scan.Self.Any && row < counts.Length; row++)
        {
            foreach (int position in scan.Self.Of(row))
            {
                counts[row] -= selected.Accepted[position] && bounds.Holds(scan.Block, row, position) ? 1 : 0;
            }
        }
    }

    private static void PutRates(BlockScan scan, CountPlan plan, ReadOnlySpan<int> counts)
    {
        foreach ((int column, long span, long length) in plan.Rates)
        {
            for (int row = 0; row < counts.Length; row++)
            {
                if (counts[row] > 0)
                {
                    double rate = ExactStatistics.Rate(counts[row], span, length);
                    scan.Put(column, row, BitConverter.DoubleToInt64Bits(rate), FeatureStatus.Present);
                }
            }
        }
    }

    private static void PutStatuses(BlockScan scan, CountPlan plan, ReadOnlySpan<int> counts)
    {
        ReadOnlySpan<int> reached = scan.CountsOf(WindowLayout.Reach);
        for (int row = 0; row < counts.Length; row++)
        {
            if (counts[row] == 0 && reached[row] > 0)
            {
                scan.Put(plan.Columns, row, FeatureStatus.EmptyWindow);
            }
        }

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
    }
}
