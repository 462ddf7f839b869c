using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The exact sum of integers.</summary>
internal struct IntegerSumAccumulator : IWindowAccumulator
{
    private long count;
    private IntegerSum sum;

    public void Add(long lane)
    {
        count++;
        sum.Add(lane);
    }

    public void Subtract(long lane)
    {
        count--;
        sum.Subtract(lane);
    }

    public readonly FeatureStatus Finish(AggregateKind kind, out long lane)
    {
        lane = 0;
        switch (kind)
        {
            case AggregateKind.CountOf:
                lane = count;
                return FeatureStatus.Present;
            case AggregateKind.Sum:
                return sum.TryGetInt64(out lane) ? FeatureStatus.Present : FeatureStatus.Error;
            case AggregateKind.Average when count > 0:
                lane = Bits(ExactStatistics.Average(sum, count));
                return FeatureStatus.Present;
            default:
                return FeatureStatus.Null;
        }
    }

    private static long Bits(double value) => OrderKey.Canonical(BitConverter.DoubleToInt64Bits(value));
}
