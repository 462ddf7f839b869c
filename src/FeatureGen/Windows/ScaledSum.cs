using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>What a window holds of values of a common scale: how many, their exact sum, and the exact sum of their squares.</summary>
/// <param name="count">The number of values.</param>
/// <param name="sum">Their sum in units of the scale.</param>
/// <param name="squares">The sum of their squares in units of the squared scale; 0 where squares are not wanted.</param>
internal struct ScaledSum(long count, Int128 sum, WideSquareSum squares)
{
    private long count = count;
    private Int128 sum = sum;
    private WideSquareSum squares = squares;
    private double? rounded;

    /// <summary>Takes in all that another sum holds.</summary>
    public void Add(in ScaledSum other)
    {
        rounded = null;
        count += other.count;
        sum += other.sum;
        squares.Add(other.squares);
    }

    /// <summary>Takes out all that another sum holds.</summary>
    public void Subtract(in ScaledSum other)
    {
        rounded = null;
        count -= other.count;
        sum -= other.sum;
        squares.Subtract(other.squares);
    }

    /// <summary>An aggregate's value, or why there is none; its lane is 0 then.</summary>
    /// <param name="kind">The aggregate.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="isFloating">Whether the values are doubles, and not integers or booleans.</param>
    /// <param name="lane">The value.</param>
    public FeatureStatus Finish(AggregateKind kind, CommonScale scale, bool isFloating, out long lane)
    {
        lane = 0;
        switch (kind)
        {
            case AggregateKind.CountOf:
                lane = count;
                return FeatureStatus.Present;
            case AggregateKind.Sum when isFloating:
                lane = Bits(Rounded(scale));
                return FeatureStatus.Present;
            case AggregateKind.Sum:
                bool fits = sum == (long)sum;
                lane = fits ? (long)sum : 0;
                return fits ? FeatureStatus.Present : FeatureStatus.Error;
            case AggregateKind.Any:
                lane = sum > 0 ? -1 : 0;
                return FeatureStatus.Present;
            case AggregateKind.All:
                lane = sum == count ? -1 : 0;
                return FeatureStatus.Present;
            case AggregateKind.Average or AggregateKind.Share when count > 0:
                lane = Bits(Rounded(scale) / count);
                return FeatureStatus.Present;
            case AggregateKind.Variance when count > 1:
                lane = Bits(SampleVariance(scale));
                return FeatureStatus.Present;
            case AggregateKind.StdDev when count > 1:
                lane = Bits(Math.Sqrt(SampleVariance(scale)));
                return FeatureStatus.Present;
            default:
                return FeatureStatus.Null;
        }
    }

    // Sums and averages of one window round once.
    private double Rounded(CommonScale scale) => rounded ??= BinaryRounding.Round(sum, scale.Exponent);

    // RN(n*Q - S*S) / RN(n*(n - 1)), as for any exact sums.
    private readonly double SampleVariance(CommonScale scale)
    {
        WideSquareSum numerator = squares;
        numerator.Multiply((ulong)count);
        numerator.Subtract(WideSquareSum.Of(sum));
        return numerator.Round(2 * scale.Exponent) / (count * (count - 1));
    }

    private static long Bits(double value) => OrderKey.Canonical(BitConverter.DoubleToInt64Bits(value));
}
