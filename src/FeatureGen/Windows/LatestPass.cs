using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Latest values and the time since the latest event: the latest of all that has entered is in the window, or nothing is.</summary>
internal static class LatestPass
{
    private const int None = -1;

    /// <summary>Computes the latest of every window for every row.</summary>
    public static void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups)
    {
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Run(scan, selected, order, groups, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity).Start.Value);
        }
    }

    private static void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups, Range rows, int entering)
    {
        TieOrder ties = new(selected, scan.Strings);
        ReadOnlySpan<int> entered = order.Entered;
        ReadOnlySpan<int> positions = order.Positions;
        int firstEvent = entering;
        int latest = None;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < entered[row]; entering++)
            {
                if (selected.Accepted[positions[entering]])
                {
                    latest = Later(scan.Block, ties, latest, positions[entering]);
                }
            }

            ReadOnlySpan<int> self = scan.Self.Of(row);
            int visible = self.IsEmpty ? latest : Scan(scan.Block, selected, ties, positions[firstEvent..entering], self);
            foreach (WindowGroup group in groups)
            {
                if (scan.CountsOf(group.Counts)[row] > 0)
                {
                    Put(scan, selected, group, row, visible);
                }
            }
        }
    }

    private static void Put(BlockScan scan, SelectedEvents selected, WindowGroup group, int row, int visible)
    {
        bool isInWindow = visible != None && visible >= scan.BoundsOf(group.Window).Starts[row];
        foreach (AggregateUse use in group.Latest)
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
