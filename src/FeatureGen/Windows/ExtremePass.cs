using FeatureGen.Columns;

namespace FeatureGen.Windows;

/// <summary>Least and greatest values, by one staircase each for all windows of a lag.</summary>
internal sealed class ExtremePass
{
    // What keys are combined with by exclusive or, so that the wanted one is the greatest.
    private const long ForLeast = -1;
    private const long ForGreatest = 0;

    private readonly Staircase least = new();
    private readonly Staircase greatest = new();

    /// <summary>Computes the least and the greatest values for every row.</summary>
    /// <param name="scan">The block.</param>
    /// <param name="selected">The events with a value.</param>
    /// <param name="order">The order in which they enter.</param>
    /// <param name="groups">The windows; all have columns for one or the other.</param>
    public void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups)
    {
        GroupRows[] windows = scan.RowsOf(groups);
        bool anyLeast = Array.Exists(groups, group => group.Least.Length > 0);
        bool anyGreatest = Array.Exists(groups, group => group.Greatest.Length > 0);
        ReadOnlySpan<int> positions = order.Positions;
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<bool> accepted = selected.Accepted;
        ReadOnlySpan<long> lanes = selected.Lanes;
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            least.Clear();
            greatest.Clear();
            Range rows = scan.Block.RowsOf(entity);
            int firstEvent = scan.Block.EventsOf(entity).Start.Value;
            int entering = firstEvent;
            for (int row = rows.Start.Value; row < rows.End.Value; row++)
            {
                for (; entering < entered[row]; entering++)
                {
                    int position = positions[entering];
                    if (accepted[position])
                    {
                        Insert(position, OrderKey.Of(lanes[position], selected.Kind), anyLeast, anyGreatest);
                    }
                }

                ReadOnlySpan<int> self = scan.Self.Of(row);
                foreach (GroupRows window in windows)
                {
                    if (window.HasEvents(row))
                    {
                        Put(scan, selected, window, row, positions[firstEvent..entering], self);
                    }
                }
            }
        }
    }

    private void Insert(int position, long key, bool anyLeast, bool anyGreatest)
    {
        if (anyLeast)
        {
            least.Insert(position, key ^ ForLeast);
        }

        if (anyGreatest)
        {
            greatest.Insert(position, key ^ ForGreatest);
        }
    }

    private void Put(BlockScan scan, SelectedEvents selected, GroupRows window, int row, ReadOnlySpan<int> entered, ReadOnlySpan<int> self)
    {
        if (window.Group.Least.Length > 0)
        {
            Put(scan, selected, window, row, entered, self, least, ForLeast, window.Group.Least);
        }

        if (window.Group.Greatest.Length > 0)
        {
            Put(scan, selected, window, row, entered, self, greatest, ForGreatest, window.Group.Greatest);
        }
    }

    private static void Put(
        BlockScan scan, SelectedEvents selected, GroupRows window, int row, ReadOnlySpan<int> entered, ReadOnlySpan<int> self,
        Staircase staircase, long sign, int[] columns)
    {
        bool any = self.IsEmpty
            ? staircase.TryGetGreatest(window.StartOf(row), out long key)
            : TryScan(selected, entered, window.StartOf(row), self, sign, out key);
        long lane = any ? OrderKey.ToLane(key ^ sign, selected.Kind) : 0;
        foreach (int column in columns)
        {
            scan.Put(column, row, lane, any ? FeatureStatus.Present : FeatureStatus.Null);
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
