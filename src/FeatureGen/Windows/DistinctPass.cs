namespace FeatureGen.Windows;

/// <summary>Numbers of distinct values: how often a window holds each value, counted as events enter and leave.</summary>
internal sealed class DistinctPass
{
    private readonly LocalNumbers numbers = new();
    private int[] numberOf = [];
    private int[] held = [];

    /// <summary>Computes the number of distinct values of every window for every row.</summary>
    public void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups)
    {
        NumberValues(selected);
        foreach (WindowGroup group in groups)
        {
            for (int entity = 0; entity < scan.Block.Entities; entity++)
            {
                Run(scan, selected, order, group, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity));
            }
        }
    }

    private void NumberValues(SelectedEvents selected)
    {
        ReadOnlySpan<long> lanes = selected.Lanes;
        numbers.Clear(lanes.Length);
        if (numberOf.Length < lanes.Length)
        {
            numberOf = new int[Math.Max(lanes.Length, 2 * numberOf.Length)];
            held = new int[numberOf.Length];
        }

        for (int position = 0; position < lanes.Length; position++)
        {
            numberOf[position] = selected.Accepted[position] ? numbers.Of(lanes[position]) : 0;
        }
    }

    private void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup group, Range rows, Range events)
    {
        WindowBounds bounds = scan.BoundsOf(group.Window);
        ReadOnlySpan<int> starts = bounds.Starts;
        ReadOnlySpan<int> counts = scan.CountsOf(group.Counts);
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> positions = order.Positions;
        ReadOnlySpan<bool> accepted = selected.Accepted;
        int firstStart = starts[rows.Start.Value];
        int entering = events.Start.Value;
        int leaving = firstStart;
        int distinct = 0;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < entered[row]; entering++)
            {
                int position = positions[entering];
                if (position >= firstStart && accepted[position] && bounds.IsEverHeld(scan.Block, order, position))
                {
                    distinct += held[numberOf[position]]++ == 0 ? 1 : 0;
                }
            }

            for (; leaving < starts[row]; leaving++)
            {
                if (accepted[leaving] && bounds.IsEverHeld(scan.Block, order, leaving))
                {
                    distinct -= --held[numberOf[leaving]] == 0 ? 1 : 0;
                }
            }

            if (counts[row] > 0)
            {
                int lane = distinct - OnlyOfSelf(scan, selected, bounds, row);
                foreach (int column in group.Distinct)
                {
                    scan.PutValue(column, row, lane);
                }
            }
        }

        // What the window still holds is no concern of the next entity.
        for (int position = events.Start.Value; position < events.End.Value; position++)
        {
            held[numberOf[position]] = 0;
        }
    }

    // How many values the window holds only by events that are the row itself.
    private int OnlyOfSelf(BlockScan scan, SelectedEvents selected, WindowBounds bounds, int row)
    {
        int only = 0;
        ReadOnlySpan<int> self = scan.Self.Of(row);
        foreach (int position in self)
        {
            only += IsCounted(position) && --held[numberOf[position]] == 0 ? 1 : 0;
        }

        foreach (int position in self)
        {
            held[numberOf[position]] += IsCounted(position) ? 1 : 0;
        }

        return only;

        bool IsCounted(int position) => selected.Accepted[position] && bounds.Holds(scan.Block, row, position);
    }
}
