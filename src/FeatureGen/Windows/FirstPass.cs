using System.Numerics;

namespace FeatureGen.Windows;

/// <summary>First values: from a window's start on, the first event that has entered. A bit for each event says which have.</summary>
internal sealed class FirstPass
{
    private const int None = -1;

    private ulong[] entered = [];

    /// <summary>Computes the first of one group for every row.</summary>
    public void Run(EntityScan scan, Participants participants, WindowGroup group)
    {
        int words = (participants.Count + 63) / 64;
        if (entered.Length < words)
        {
            entered = new ulong[Math.Max(words, 2 * entered.Length)];
        }

        entered.AsSpan(0, words).Clear();
        ReadOnlySpan<long> counts = scan.CountsOf(group.Counts);
        ReadOnlySpan<long> rowTimes = scan.Rows.Times;
        ReadOnlySpan<long> times = participants.Times;
        int entering = 0;
        int start = 0;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            for (; entering < participants.EnterSorted.Length && participants.EnterSorted[entering] <= rowTimes[row]; entering++)
            {
                int participant = participants.EnterOrder[entering];
                entered[participant >> 6] |= 1UL << participant;
            }

            long startTime = group.Edges.StartAt(rowTimes[row]);
            while (start < times.Length && times[start] < startTime)
            {
                start++;
            }

            if (counts[row] > 0)
            {
                int first = Find(scan, participants, start, scan.Self.Of(row));
                foreach (int column in group.First)
                {
                    scan.PutValue(column, row, first == None ? null : participants.Lanes[first]);
                }
            }
        }
    }

    private int Find(EntityScan scan, Participants participants, int start, ReadOnlySpan<int> self)
    {
        TieOrder ties = new(participants, scan.Strings);
        int first = None;
        for (int next = Next(start, participants.Count); next != None; next = Next(next + 1, participants.Count))
        {
            if (self.Contains(participants.Positions[next]))
            {
                continue;
            }

            if (first == None)
            {
                first = next;
            }
            else if (!scan.Events.AreTied(participants.Positions[next], participants.Positions[first]))
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

    private int Next(int from, int count)
    {
        if (from >= count)
        {
            return None;
        }

        int word = from >> 6;
        ulong bits = entered[word] & (ulong.MaxValue << from);
        while (bits == 0)
        {
            word++;
            if (word << 6 >= count)
            {
                return None;
            }

            bits = entered[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
