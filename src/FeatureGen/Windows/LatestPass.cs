using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Latest values and the time since the latest event: the latest of all that has entered is in the window, or nothing is.</summary>
internal static class LatestPass
{
    private const int None = -1;

    /// <summary>Computes the latest of every window for every row.</summary>
    public static void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups)
    {
        GroupRows[] windows = scan.RowsOf(groups);
        TieOrder ties = new(selected, scan.Strings);
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            if (order.IsByTime && selected.AcceptsAll && !scan.Self.Any)
            {
                RunByTime(scan, selected, order, windows, ties, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
                continue;
            }

            Run(scan, selected, order, windows, ties, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
        }
    }

    // Events enter in the order of their times, so that the latest is the last one, up to ties.
    private static void RunByTime(
        BlockScan scan, SelectedEvents selected, EntryOrder order, GroupRows[] windows, TieOrder ties, Range rows, int firstEvent)
    {
        ReadOnlySpan<int> entered = order.Entered;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            int latest = entered[row] == firstEvent ? None : entered[row] - 1;
            for (int before = latest - 1; before >= firstEvent && scan.Block.AreTied(before, latest); before--)
            {
                latest = ties.Compare(before, latest) > 0 ? before : latest;
            }

            foreach (GroupRows window in windows)
            {
                if (window.HasEvents(row))
                {
                    Put(scan, selected, window, row, latest);
                }
            }
        }
    }

    private static void Run(
        BlockScan scan, SelectedEvents selected, EntryOrder order, GroupRows[] windows, TieOrder ties, Range rows, int entering)
    {
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> positions = order.Positions;
        ReadOnlySpan<bool> accepted = selected.Accepted;
        int firstEvent = entering;
        int latest = None;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < entered[row]; entering++)
            {
                if (accepted[positions[entering]])
                {
                    latest = Later(scan.Block, ties, latest, positions[entering]);
                }
            }

            ReadOnlySpan<int> self = scan.Self.Of(row);
            int visible = self.IsEmpty ? latest : Scan(scan.Block, selected, ties, positions[firstEvent..entering], self);
            foreach (GroupRows window in windows)
            {
                if (window.HasEvents(row))
                {
                    Put(scan, selected, window, row, visible);
                }
            }
        }
    }

    private static void Put(BlockScan scan, SelectedEvents selected, GroupRows window, int row, int visible)
    {
        bool isInWindow = visible != None && visible >= window.StartOf(row);
        foreach (AggregateUse use in window.Group.Latest)
        {
            long? lane = !isInWindow ? null
                : use.Kind == AggregateKind.Latest ? selected.Lanes[visible]
                : scan.Block.RowTimes[row] - scan.Block.Times[visible];
            scan.PutValue(use.Column, row, lane);
        }
    }

    private static int Later(EntityBlock block, TieOrder ties, int latest, int candidate)
    {
        if (latest == None)
        {
            return candidate;
        }

        bool isLater = block.AreTied(candidate, latest) ? ties.Compare(candidate, latest) > 0 : candidate > latest;
        return isLater ? candidate : latest;
    }

    // A row that sees its own event cannot use what is shared; it looks at all that has entered.
    private static int Scan(
        EntityBlock block, SelectedEvents selected, TieOrder ties, ReadOnlySpan<int> entered, ReadOnlySpan<int> self)
    {
        int latest = None;
        foreach (int position in entered)
        {
            if (selected.Accepted[position] && !self.Contains(position))
            {
                latest = Later(block, ties, latest, position);
            }
        }

        return latest;
    }
}
