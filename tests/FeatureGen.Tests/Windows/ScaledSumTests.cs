using FeatureGen.Columns;
using FeatureGen.Exact;
using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.Tests.Windows;

public sealed class ScaledSumTests
{
    private const int Values = 200;

    private static readonly AggregateKind[] Kinds =
        [AggregateKind.CountOf, AggregateKind.Sum, AggregateKind.Average, AggregateKind.Variance, AggregateKind.StdDev];

    public static TheoryData<int> Ranges => [0, 1, 10, 40, 63, 64, 65];

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Doubles_of_a_common_scale_sum_as_exact_sums_do(int range)
    {
        Random random = new(range);
        foreach (int least in new[] { -1022, -1000, -60, 0, 900, 1023 - range })
        {
            double[] values = [.. Enumerable.Range(0, Values).Select(_ => Value(random, least, range))];
            Assert.True(CommonScale.TryFind(Lanes(values), out CommonScale scale));
            ScaledSum held = default;
            ExactSum sum = default;
            ExactSquareSum squares = default;
            int first = 0;
            for (int next = 0; next < Values; next++)
            {
                held.Add(One(values[next], scale));
                sum.Add(values[next]);
                squares.Add(values[next]);
                for (; next - first > 20; first++)
                {
                    held.Subtract(One(values[first], scale));
                    sum.Subtract(values[first]);
                    squares.Subtract(values[first]);
                }

                int count = next + 1 - first;
                Assert.Equal(BitConverter.DoubleToInt64Bits(sum.Round()), LaneOf(held, AggregateKind.Sum, scale));
                Assert.Equal(BitConverter.DoubleToInt64Bits(ExactStatistics.Average(sum, count)), LaneOf(held, AggregateKind.Average, scale));
                if (count > 1)
                {
                    Assert.Equal(
                        BitConverter.DoubleToInt64Bits(ExactStatistics.SampleVariance(sum, squares, count)),
                        LaneOf(held, AggregateKind.Variance, scale));
                }
            }
        }
    }

    [Fact]
    public void Subnormal_values_have_a_common_scale()
    {
        Assert.True(CommonScale.TryFind(Lanes([double.Epsilon, 3 * double.Epsilon, 0]), out CommonScale scale));
        ScaledSum held = One(double.Epsilon, scale);
        held.Add(One(3 * double.Epsilon, scale));
        Assert.Equal(4, LaneOf(held, AggregateKind.Sum, scale));
    }

    [Theory]
    [InlineData(1.0, double.NaN)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(1e-20, 1e20)]
    [InlineData(double.Epsilon, 1.0)]
    public void Values_that_are_no_numbers_or_too_far_apart_have_none(double left, double right)
        => Assert.False(CommonScale.TryFind(Lanes([left, right]), out _));

    [Fact]
    public void The_further_apart_the_fewer_values()
    {
        // 53 bits of a significand and 72 between the least and the greatest are 125: one more is left for a count of one.
        Assert.True(CommonScale.TryFind(Lanes([Math.ScaleB(1, 72)]), out _));
        Assert.True(CommonScale.TryFind(Lanes([1, Math.ScaleB(1, 71)]), out _));
        Assert.False(CommonScale.TryFind(Lanes([1, Math.ScaleB(1, 72)]), out _));
        Assert.False(CommonScale.TryFind(Lanes([1, 1, 1, Math.ScaleB(1, 71)]), out _));
    }

    [Fact]
    public void Integers_sum_as_integer_sums_do()
    {
        Random random = new(1);
        ScaledSum held = default;
        IntegerSum sum = default;
        IntegerSquareSum squares = default;
        for (int count = 1; count <= Values; count++)
        {
            long value = random.Next(4) == 0 ? (random.Next(2) == 0 ? long.MinValue : long.MaxValue) : random.NextInt64(long.MinValue, long.MaxValue);
            held.Add(new ScaledSum(1, value, WideSquareSum.Of(value)));
            sum.Add(value);
            squares.Add(value);
            FeatureStatus status = held.Finish(AggregateKind.Sum, CommonScale.Integers, isFloating: false, out long lane);
            Assert.Equal(sum.TryGetInt64(out long expected) ? FeatureStatus.Present : FeatureStatus.Error, status);
            Assert.Equal(expected, lane);
            Assert.Equal(BitConverter.DoubleToInt64Bits(ExactStatistics.Average(sum, count)), LaneOf(held, AggregateKind.Average, CommonScale.Integers));
            if (count > 1)
            {
                Assert.Equal(
                    BitConverter.DoubleToInt64Bits(ExactStatistics.SampleVariance(sum, squares, count)),
                    LaneOf(held, AggregateKind.Variance, CommonScale.Integers));
            }
        }
    }

    [Fact]
    public void What_is_taken_out_leaves_no_trace()
    {
        Assert.True(CommonScale.TryFind(Lanes([0.1, 1e9]), out CommonScale scale));
        ScaledSum held = One(0.1, scale);
        held.Add(One(1e9, scale));
        held.Subtract(One(0.1, scale));
        held.Subtract(One(1e9, scale));
        Assert.All(Kinds.Take(2), kind => Assert.Equal(0, LaneOf(held, kind, scale)));
        Assert.All(Kinds.Skip(2), kind => Assert.Equal(FeatureStatus.Null, held.Finish(kind, scale, isFloating: true, out _)));
    }

    private static double Value(Random random, int least, int range)
        => (random.Next(2) == 0 ? 1 : -1) * Math.ScaleB(1 + random.NextDouble(), least + random.Next(range + 1));

    private static long[] Lanes(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];

    private static ScaledSum One(double value, CommonScale scale)
    {
        Int128 scaled = scale.Scaled(BitConverter.DoubleToInt64Bits(value));
        return new ScaledSum(1, scaled, WideSquareSum.Of(scaled));
    }

    private static long LaneOf(ScaledSum sum, AggregateKind kind, CommonScale scale)
    {
        Assert.Equal(FeatureStatus.Present, sum.Finish(kind, scale, isFloating: scale != CommonScale.Integers || kind != AggregateKind.Sum, out long lane));
        return lane;
    }
}
