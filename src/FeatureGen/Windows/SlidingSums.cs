using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>
/// Sums by one accumulator that moves over the rows of an entity: for values without a common scale, and for entities with very many events.
/// Slower than <see cref="ScaledSums"/>, with memory that does not grow.
/// </summary>
internal static class SlidingSums
{
    /// <summary>Computes the sums of a window for every row.</summary>
    public static void Run<TAccumulator>(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup group)
        where TAccumulator : struct, IWindowAccumulator
    {
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Run<TAccumulator>(scan, selected, order, group, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
        }
    }

    private static void Run<TAccumulator>(
        BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup group, Range rows, int firstEvent)
        where TAccumulator : struct, IWindowAccumulator
    {
        EntityBlock block = scan.Block;
        WindowBounds bounds = scan.BoundsOf(group.Window);
        ReadOnlySpan<int> counts = scan.CountsOf(group.Counts);
        ReadOnlySpan<int> starts = bounds.Starts;
        ReadOnlySpan<int> entered = order.Entered;
        TAccumulator accumulator = default;
        int entering = firstEvent;
        int firstStart = starts[rows.Start.Value];
        int leaving = firstStart;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < entered[row]; entering++)
            {
                int position = order.Positions[entering];
                if (position >= firstStart && selected.Accepted[position] && bounds.IsEverHeld(block, order, position))
                {
                    accumulator.Add(selected.Lanes[position]);
                }
            }

            for (; leaving < starts[row]; leaving++)
            {
                if (selected.Accepted[leaving] && bounds.IsEverHeld(block, order, leaving))
                {
                    accumulator.Subtract(selected.Lanes[leaving]);
                }
            }

            if (counts[row] > 0)
            {
                Put(scan, selected, bounds, group, row, accumulator);
            }
        }
    }

    private static void Put<TAccumulator>(
        BlockScan scan, SelectedEvents selected, WindowBounds bounds, WindowGroup group, int row, TAccumulator accumulator)
        where TAccumulator : struct, IWindowAccumulator
    {
        foreach (int position in scan.Self.Of(row))
        {
            if (selected.Accepted[position] && bounds.Holds(scan.Block, row, position))
            {
                accumulator.Subtract(selected.Lanes[position]);
            }
        }

        foreach (AggregateUse use in group.Sums)
        {
            FeatureStatus status = accumulator.Finish(use.Kind, out long lane);
            scan.Put(use.Column, row, lane, status);
        }
    }
}
