using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Counts of values, sums, averages, variances and shares: whatever events can be taken out of again.</summary>
internal static class SumPass
{
    /// <summary>Computes the group's sums for every row, with the smallest accumulator that serves them.</summary>
    public static void Run(EntityScan scan, Participants participants, WindowGroup group)
    {
        bool needsSquares = group.Sums.Any(use => use.Kind is AggregateKind.Variance or AggregateKind.StdDev);
        bool needsSum = group.Sums.Any(use => use.Kind is AggregateKind.Sum or AggregateKind.Average);
        bool isFloating = participants.Kind is ValueKind.Double or ValueKind.Single;
        if (participants.Kind == ValueKind.Boolean)
        {
            Run<ShareAccumulator>(scan, participants, group);
        }
        else if (needsSquares && isFloating)
        {
            Run<DoubleMomentAccumulator>(scan, participants, group);
        }
        else if (needsSquares)
        {
            Run<IntegerMomentAccumulator>(scan, participants, group);
        }
        else if (needsSum && isFloating)
        {
            Run<DoubleSumAccumulator>(scan, participants, group);
        }
        else if (needsSum)
        {
            Run<IntegerSumAccumulator>(scan, participants, group);
        }
        else
        {
            Run<CountAccumulator>(scan, participants, group);
        }
    }

    private static void Run<TAccumulator>(EntityScan scan, Participants participants, WindowGroup group)
        where TAccumulator : struct, IWindowAccumulator
    {
        ReadOnlySpan<long> counts = scan.CountsOf(group.Counts);
        ReadOnlySpan<long> rowTimes = scan.Rows.Times;
        SlidingWindow window = new(participants, group.Edges, rowTimes[0]);
        TAccumulator accumulator = default;
        for (int row = 0; row < rowTimes.Length; row++)
        {
            if (counts[row] == 0)
            {
                continue;
            }

            window.MoveTo(rowTimes[row], ref accumulator);
            ReadOnlySpan<int> self = scan.Self.Of(row);
            foreach (int position in self)
            {
                if (Holds(scan, participants, group, rowTimes[row], position, out long lane))
                {
                    accumulator.Subtract(lane);
                }
            }

            foreach (AggregateUse use in group.Sums)
            {
                FeatureStatus status = accumulator.Finish(use.Kind, out long lane);
                scan.Put(use.Column, row, lane, status);
            }

            foreach (int position in self)
            {
                if (Holds(scan, participants, group, rowTimes[row], position, out long lane))
                {
                    accumulator.Add(lane);
                }
            }
        }
    }

    private static bool Holds(
        EntityScan scan, Participants participants, WindowGroup group, long rowTime, int position, out long lane)
    {
        long time = scan.Events.Times[position];
        lane = 0;
        return time >= group.Edges.StartAt(rowTime) && time < group.Edges.EndAt(rowTime) && participants.Accepts(position, out lane);
    }
}
