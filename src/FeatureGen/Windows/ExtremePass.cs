namespace FeatureGen.Windows;

/// <summary>Least and greatest values, by one staircase for all windows of a lag.</summary>
internal sealed class ExtremePass
{
    private readonly Staircase staircase = new();

    /// <summary>Computes the least values (<paramref name="sign"/> -1) or the greatest (0) for every row.</summary>
    /// <param name="scan">The block.</param>
    /// <param name="selected">The events with a value.</param>
    /// <param name="order">The order in which they enter.</param>
    /// <param name="groups">The windows; all have columns for it.</param>
    /// <param name="sign">What keys are combined with by exclusive or, so that the wanted one is the greatest.</param>
    public void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups, long sign)
    {
        GroupRows[] windows = scan.RowsOf(groups);
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Run(scan, selected, order, windows, sign, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
        }
    }

    private void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, GroupRows[] windows, long sign, Range rows, int entering)
    {
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> positions = order.Positions;
        ReadOnlySpan<bool> accepted = selected.Accepted;
        ReadOnlySpan<long> lanes = selected.Lanes;
        int firstEvent = entering;
        staircase.Clear();
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < entered[row]; entering++)
            {
                int position = positions[entering];
                if (accepted[position])
                {
                    staircase.Insert(position, OrderKey.Of(lanes[position], selected.Kind) ^ sign);
                }
            }

            ReadOnlySpan<int> self = scan.Self.Of(row);
            foreach (GroupRows window in windows)
            {
                if (!window.HasEvents(row))
                {
                    continue;
                }

                int start = window.StartOf(row);
                bool any = self.IsEmpty
                    ? staircase.TryGetGreatest(start, out long key)
                    : TryScan(selected, positions[firstEvent..entering], start, self, sign, out key);
                long? lane = any ? OrderKey.ToLane(key ^ sign, selected.Kind) : null;
                foreach (int column in sign == 0 ? window.Group.Greatest : window.Group.Least)
                {
                    scan.PutValue(column, row, lane);
                }
            }
        }
    }

    // A row that sees its own event cannot use what is shared; it looks at all that has entered.
    private static bool TryScan(
        SelectedEvents selected, ReadOnlySpan<int> entered, int start, ReadOnlySpan<int> self, long sign, out long greatest)
    {
        bool any = false;
        greatest = 0;
        foreach (int position in entered)
        {
            if (position < start || !selected.Accepted[position] || self.Contains(position))
            {
                continue;
            }

            long key = OrderKey.Of(selected.Lanes[position], selected.Kind) ^ sign;
            greatest = any ? Math.Max(greatest, key) : key;
            any = true;
        }

        return any;
    }
}
