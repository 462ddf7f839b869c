using FeatureGen.Exact;
using FsCheck;
using FsCheck.Fluent;

namespace FeatureGen.Tests.Exact;

public class ExactSquareSumTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_of_squares_is_exact_and_rounded_once(string kind)
    {
        for (int seed = 0; seed < 100; seed++)
        {
            double[] values = Samples.Of(kind, 1 + seed / 4, seed);
            Bits.AreEqual(Dyadic.SumOfSquares(values).Round(), EncodedBytes.SquareSum(values).Round());
        }
    }

    [Fact]
    public void A_sum_of_squares_of_any_finite_doubles_is_exact_and_rounded_once()
        => Prop.ForAll<double[]>(any =>
        {
            double[] values = [.. any.Where(double.IsFinite)];
            return Dyadic.SumOfSquares(values).Round().Equals(EncodedBytes.SquareSum(values).Round());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_of_squares_does_not_depend_on_the_order(string kind)
    {
        double[] values = Samples.Of(kind, 200);
        string expected = EncodedBytes.SquareSum(values).Bytes();
        for (int seed = 0; seed < 10; seed++)
        {
            new Random(seed).Shuffle(values);
            Assert.Equal(expected, EncodedBytes.SquareSum(values).Bytes());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Evicting_all_but_the_last_leaves_the_squares_of_the_last(string kind)
    {
        double[] values = Samples.Of(kind, 300);
        ExactSquareSum sum = EncodedBytes.SquareSum(values);
        for (int evicted = 0; evicted < values.Length; evicted++)
        {
            sum.Subtract(values[evicted]);
            if (evicted % 25 == 24)
            {
                Assert.Equal(EncodedBytes.SquareSum(values[(evicted + 1)..]).Bytes(), sum.Bytes());
            }
        }

        Bits.AreEqual(0.0, sum.Round());
        Assert.Equal(default(ExactSquareSum).Bytes(), sum.Bytes());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_difference_of_two_prefixes_is_the_sum_of_squares_between_them(string kind)
    {
        double[] values = Samples.Of(kind, 100);
        ExactSquareSum[] prefixes = new ExactSquareSum[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            prefixes[i + 1] = prefixes[i];
            prefixes[i + 1].Add(values[i]);
        }

        for (int start = 0; start <= values.Length; start += 9)
        {
            ExactSquareSum window = prefixes[^1];
            window.Subtract(prefixes[start]);
            Bits.AreEqual(Dyadic.SumOfSquares(values[start..]).Round(), window.Round());
            Assert.Equal(EncodedBytes.SquareSum(values[start..]).Bytes(), window.Bytes());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Merged_parts_are_the_whole_and_read_back_as_written(string kind)
    {
        double[] values = Samples.Of(kind, 100);
        ExactSquareSum merged = default;
        foreach (double[] part in values.Chunk(7))
        {
            byte[] buffer = new byte[ExactSquareSum.MaxEncodedLength];
            int length = EncodedBytes.SquareSum(part).Encode(buffer);
            merged.Add(ExactSquareSum.Decode(buffer, out int consumed));
            Assert.Equal(length, consumed);
        }

        Assert.Equal(EncodedBytes.SquareSum(values).Bytes(), merged.Bytes());
    }

    [Fact]
    public void The_square_of_the_smallest_subnormal_is_kept_though_it_rounds_to_zero()
    {
        ExactSquareSum sum = EncodedBytes.SquareSum([double.Epsilon]);
        Bits.AreEqual(0.0, sum.Round());
        Assert.NotEqual(default(ExactSquareSum).Bytes(), sum.Bytes());
        sum.Add(1.0);
        Bits.AreEqual(1.0, sum.Round());
        sum.Subtract(double.Epsilon);
        Assert.Equal(EncodedBytes.SquareSum([1.0]).Bytes(), sum.Bytes());
    }

    [Fact]
    public void The_square_of_the_greatest_double_rounds_to_infinity_and_can_be_evicted()
    {
        ExactSquareSum sum = EncodedBytes.SquareSum([double.MaxValue, -double.MaxValue, 3.0]);
        Bits.AreEqual(double.PositiveInfinity, sum.Round());
        sum.Subtract(double.MaxValue);
        sum.Subtract(double.MaxValue);
        Bits.AreEqual(9.0, sum.Round());
    }

    [Fact]
    public void NaN_and_infinities_pass_through_and_leave_no_trace()
    {
        ExactSquareSum sum = EncodedBytes.SquareSum([2.0, double.NegativeInfinity]);
        Bits.AreEqual(double.PositiveInfinity, sum.Round());
        sum.Add(double.PositiveInfinity);
        Bits.AreEqual(double.PositiveInfinity, sum.Round());
        sum.Add(double.NaN);
        Bits.AreEqual(Bits.CanonicalNaN, sum.Round());
        sum.Subtract(-double.NaN);
        sum.Subtract(double.NegativeInfinity);
        sum.Subtract(double.NegativeInfinity);
        Bits.AreEqual(4.0, sum.Round());
        Assert.Equal(EncodedBytes.SquareSum([2.0]).Bytes(), sum.Bytes());
    }

    [Fact]
    public void Merges_without_end_leave_the_window_before_it_overflows()
    {
        ExactSquareSum sum = EncodedBytes.SquareSum([1e17, 3.25]);
        Dyadic expected = Dyadic.SumOfSquares([1e17, 3.25]);
        for (int doubling = 0; doubling < 100; doubling++)
        {
            sum.Add(sum);
            expected += expected;
            Bits.AreEqual(expected.Round(), sum.Round());
        }
    }
}
