using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The exact sum of doubles.</summary>
internal struct DoubleSumAccumulator : IWindowAccumulator
{
    private long count;
    private ExactSum sum;

    public void Add(long lane)
    {
        count++;
        double value = BitConverter.Int64BitsToDouble(lane);
        sum.Add(value);
    }

    public void Subtract(long lane)
    {
        count--;
        double value = BitConverter.Int64BitsToDouble(lane);
        sum.Subtract(value);
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
                lane = Bits(sum.Round());
                return FeatureStatus.Present;
            case AggregateKind.Average when count > 0:
                lane = Bits(ExactStatistics.Average(sum, count));
                return FeatureStatus.Present;
            default:
                return FeatureStatus.Null;
        }
    }

    private static long Bits(double value) => OrderKey.Canonical(BitConverter.DoubleToInt64Bits(value));
}
