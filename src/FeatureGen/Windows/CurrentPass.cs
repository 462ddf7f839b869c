using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>
/// What the last event of a window says, be it nothing: the last of all that has entered is in the window, or nothing is. Those that tie with it are as
/// much the last, and of these the ones that pass the filter count.
/// </summary>
internal sealed class CurrentPass
{
    private const int None = -1;

    private readonly SelectedEvents passing = new();
    private int[] lastOfRows = [];

    /// <summary>Finds, for each row of a block, the last event that has entered.</summary>
    public void Enter(BlockScan scan, EntryOrder order)
    {
        if (lastOfRows.Length < scan.Block.RowCount)
        {
            lastOfRows = new int[Math.Max(scan.Block.RowCount, 2 * lastOfRows.Length)];
        }

        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Enter(scan, order, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
        }
    }

    /// <summary>Computes every window of a family, whose order has been entered, for every row.</summary>
    public void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, AggregateFamily family)
    {
        if (family.Filter >= 0 && family.Selection >= 0)
        {
            passing.Load(scan.Block, family.Filter, selection: -1);
        }

        Ties ties = new(scan, selected, family.Selection < 0 ? selected : family.Filter < 0 ? null : passing, order);
        foreach (WindowGroup group in family.Latest)
        {
            ReadOnlySpan<int> starts = scan.BoundsOf(group.Window).Starts;
            for (int entity = 0; entity < scan.Block.Entities; entity++)
            {
                Run(scan, ties, group, starts, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
            }
        }
    }

    private void Enter(BlockScan scan, EntryOrder order, Range rows, int firstEvent)
    {
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> positions = order.Positions;
        int entering = firstEvent;
        int last = None;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; !order.IsByTime && entering < entered[row]; entering++)
            {
                last = Math.Max(last, positions[entering]);
            }

            int visible = !order.IsByTime ? last : entered[row] == firstEvent ? None : entered[row] - 1;
            ReadOnlySpan<int> self = scan.Self.Of(row);
            while (visible != None && !self.IsEmpty && (self.Contains(visible) || order.EnterTimes[visible] > scan.Block.RowTimes[row]))
            {
                visible = visible == firstEvent ? None : visible - 1;
            }

            lastOfRows[row] = visible;
        }
    }

    private void Run(BlockScan scan, in Ties ties, WindowGroup group, ReadOnlySpan<int> starts, Range rows, int firstEvent)
    {
        ReadOnlySpan<int> reached = scan.CountsOf(WindowLayout.Reach);
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            int last = lastOfRows[row];
            bool isThere = ties.TryFind(row, firstEvent, last, isInWindow: last != None && last >= starts[row], out int selectedAt);
            foreach (AggregateUse use in group.Latest)
            {
                if (isThere)
                {
                    scan.PutValue(use.Column, row, use.Kind == AggregateKind.TimeSinceLatest ? scan.Block.RowTimes[row] - scan.Block.Times[last] : ties.LaneAt(selectedAt));
                }
                else if (reached[row] > 0)
                {
                    scan.Put(use.Column, row, 0, FeatureStatus.EmptyWindow);
                }
            }
        }
    }

    /// <summary>The last event and those that tie with it.</summary>
    private readonly ref struct Ties(BlockScan scan, SelectedEvents selected, SelectedEvents? passing, EntryOrder order)
    {
        private readonly ReadOnlySpan<bool> selects = selected.Accepted;
        private readonly ReadOnlySpan<bool> passes = passing is null ? [] : passing.Accepted;
        private readonly ReadOnlySpan<long> lanes = selected.Lanes;
        private readonly TieOrder values = new(selected, scan.Strings);

        /// <summary>The selection of an event; null for none.</summary>
        public long? LaneAt(int position) => position == None ? null : lanes[position];

        /// <summary>Whether one of them passes the filter; and of those that do the greatest selection, none where none has any.</summary>
        public bool TryFind(int row, int firstEvent, int last, bool isInWindow, out int selectedAt)
        {
            selectedAt = None;
            if (!isInWindow)
            {
                return false;
            }

            bool isThere = Take(last, ref selectedAt);
            for (int tied = last - 1; tied >= firstEvent && scan.Block.AreTied(tied, last); tied--)
            {
                if (order.IsByTime || order.EnterTimes[tied] <= scan.Block.RowTimes[row])
                {
                    isThere |= !scan.Self.Of(row).Contains(tied) && Take(tied, ref selectedAt);
                }
            }

            return isThere;
        }

        private bool Take(int position, ref int selectedAt)
        {
            if (selects[position] && (selectedAt == None || values.Compare(position, selectedAt) > 0))
            {
                selectedAt = position;
            }

            return passes.IsEmpty || passes[position];
        }
    }
}
