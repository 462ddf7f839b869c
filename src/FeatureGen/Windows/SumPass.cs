using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Counts of values, sums, averages, variances and shares: whatever events can be taken out of again.</summary>
internal sealed class SumPass
{
    // Beyond it one entity's sums before each position would take too much memory; they slide instead.
    private const int MostPositions = 1 << 21;

    private readonly ScaledSums sums = new();

    /// <summary>Computes the sums of a family for every row.</summary>
    public void Run(BlockScan scan, SelectedEvents selected, AggregateFamily family)
    {
        EntryOrder order = scan.OrderOf(family.End);
        bool isScaled = scan.Block.EventCount <= MostPositions && sums.TryLoad(selected, order, family.NeedsSquares);
        foreach (WindowGroup group in family.Groups)
        {
            if (group.Sums.Length == 0)
            {
                continue;
            }

            if (isScaled)
            {
                RunScaled(scan, selected, order, group);
            }
            else
            {
                RunSliding(scan, selected, order, group);
            }
        }
    }

    private void RunScaled(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup group)
    {
        WindowBounds bounds = scan.BoundsOf(group.Window);
        ReadOnlySpan<int> counts = scan.CountsOf(group.Counts);
        ReadOnlySpan<int> starts = bounds.Starts;
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> ranks = selected.Ranks;
        ReadOnlySpan<int> ranksByEntry = selected.RanksByEntry;
        ReadOnlySpan<int> correctionRows = bounds.CorrectionRows;
        bool acceptsAll = selected.AcceptsAll;
        ScaledSum latecomers = default;
        int next = 0;
        for (int row = 0; row < counts.Length; row++)
        {
            for (; next < correctionRows.Length && correctionRows[next] <= row; next++)
            {
                Correct(ref latecomers, selected, bounds.Corrections[next]);
            }

            if (counts[row] == 0)
            {
                continue;
            }

            int count = acceptsAll ? entered[row] - starts[row] : ranksByEntry[entered[row]] - ranks[starts[row]];
            ScaledSum sum = sums.Between(count, starts[row], entered[row]);
            if (correctionRows.Length > 0)
            {
                sum.Add(latecomers);
            }

            foreach (int position in scan.Self.Of(row))
            {
                if (selected.Accepted[position] && bounds.Holds(scan.Block, row, position))
                {
                    sum.Subtract(sums.At(position));
                }
            }

            foreach (AggregateUse use in group.Sums)
            {
                FeatureStatus status = sum.Finish(use.Kind, sums.Scale, sums.IsFloating, out long lane);
                scan.Put(use.Column, row, lane, status);
            }
        }
    }

    private void Correct(ref ScaledSum latecomers, SelectedEvents selected, int correction)
    {
        if (correction >= 0 && selected.Accepted[correction])
        {
            latecomers.Add(sums.At(correction));
        }
        else if (correction < 0 && selected.Accepted[~correction])
        {
            latecomers.Subtract(sums.At(~correction));
        }
    }

    private static void RunSliding(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup group)
    {
        if (selected.Kind is ValueKind.Double or ValueKind.Single)
        {
            SlidingSums.Run<DoubleMomentAccumulator>(scan, selected, order, group);
        }
        else if (selected.Kind == ValueKind.Boolean)
        {
            SlidingSums.Run<ShareAccumulator>(scan, selected, order, group);
        }
        else
        {
            SlidingSums.Run<IntegerMomentAccumulator>(scan, selected, order, group);
        }
    }
}
