using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The exact sum of doubles and of their squares.</summary>
internal struct DoubleMomentAccumulator : IWindowAccumulator
{
    private long count;
    private ExactSum sum;
    private ExactSquareSum squares;

    public void Add(long lane)
    {
        count++;
        double value = BitConverter.Int64BitsToDouble(lane);
        sum.Add(value);
        squares.Add(value);
    }

    public void Subtract(long lane)
    {
        count--;
        double value = BitConverter.Int64BitsToDouble(lane);
        sum.Subtract(value);
        squares.Subtract(value);
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
            case AggregateKind.Variance when count > 1:
                lane = Bits(ExactStatistics.SampleVariance(sum, squares, count));
                return FeatureStatus.Present;
            case AggregateKind.StdDev when count > 1:
                lane = Bits(ExactStatistics.StandardDeviation(sum, squares, count));
                return FeatureStatus.Present;
            default:
                return FeatureStatus.Null;
        }
    }

    private static long Bits(double value) => OrderKey.Canonical(BitConverter.DoubleToInt64Bits(value));
}
