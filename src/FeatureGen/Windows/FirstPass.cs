using System.Numerics;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>First values and the time since the first event: from a window's start on, the first event that has entered. A bit for each event says which have.</summary>
internal sealed class FirstPass
{
    private const int None = -1;

    private ulong[] entered = [];

    /// <summary>Computes the first of every window for every row.</summary>
    public void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, WindowGroup[] groups)
    {
        int words = (scan.Block.EventCount + 63) / 64;
        if (entered.Length < words)
        {
            entered = new ulong[Math.Max(words, 2 * entered.Length)];
        }

        entered.AsSpan(0, words).Clear();
        GroupRows[] windows = scan.RowsOf(groups);
        for (int entity = 0; entity < scan.Block.Entities; entity++)
        {
            Run(scan, selected, order, windows, scan.Block.RowsOf(entity), scan.Block.EventsOf(entity));
        }
    }

    private void Run(BlockScan scan, SelectedEvents selected, EntryOrder order, GroupRows[] windows, Range rows, Range events)
    {
        int entering = events.Start.Value;
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (; entering < order.Entered[row]; entering++)
            {
                int position = order.Positions[entering];
                entered[position >> 6] |= selected.Accepted[position] ? 1UL << position : 0;
            }

            foreach (GroupRows window in windows)
            {
                if (window.HasEvents(row))
                {
                    int first = Find(scan, selected, window.StartOf(row), events.End.Value, scan.Self.Of(row));
                    foreach (AggregateUse use in window.Group.First)
                    {
                        long? lane = first == None ? null
                            : use.Kind == AggregateKind.First ? selected.Lanes[first]
                            : scan.Block.RowTimes[row] - scan.Block.Times[first];
                        scan.PutValue(use.Column, row, lane);
                    }
                }
            }
        }
    }

    private int Find(BlockScan scan, SelectedEvents selected, int start, int end, ReadOnlySpan<int> self)
    {
        TieOrder ties = new(selected, scan.Strings);
        int first = None;
        for (int next = Next(start, end); next != None; next = Next(next + 1, end))
        {
            if (self.Contains(next))
            {
                continue;
            }

            if (first == None)
            {
                first = next;
            }
            else if (!scan.Block.AreTied(next, first))
            {
                break;
            }
            else if (ties.Compare(next, first) < 0)
            {
                first = next;
            }
        }

        return first;
    }

    private int Next(int from, int end)
    {
        if (from >= end)
        {
            return None;
        }

        int word = from >> 6;
        ulong bits = entered[word] & (ulong.MaxValue << from);
        while (bits == 0)
        {
            word++;
            if (word << 6 >= end)
            {
                return None;
            }

            bits = entered[word];
        }

        int found = (word << 6) + BitOperations.TrailingZeroCount(bits);
        return found < end ? found : None;
    }
}
