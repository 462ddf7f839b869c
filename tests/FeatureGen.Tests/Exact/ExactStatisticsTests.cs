using System.Numerics;
using FeatureGen.Exact;
using FsCheck;
using FsCheck.Fluent;

namespace FeatureGen.Tests.Exact;

public class ExactStatisticsTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void The_average_is_the_rounded_sum_divided_by_the_count(string kind)
    {
        for (int count = 1; count < 50; count++)
        {
            double[] values = Samples.Of(kind, count, seed: count);
            Bits.AreEqual(Dyadic.SumOf(values).Round() / count, ExactStatistics.Average(EncodedBytes.Sum(values), count));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_variance_of_doubles_is_the_exact_numerator_rounded_over_the_rounded_denominator(string kind)
    {
        for (int seed = 0; seed < 150; seed++)
        {
            double[] values = Samples.Of(kind, 2 + seed / 4, seed);
            double expected = Variance(values);
            (ExactSum sum, ExactSquareSum squares) = (EncodedBytes.Sum(values), EncodedBytes.SquareSum(values));
            Bits.AreEqual(expected, ExactStatistics.SampleVariance(sum, squares, values.Length));
            Bits.AreEqual(Math.Sqrt(expected), ExactStatistics.StandardDeviation(sum, squares, values.Length));
        }
    }

    [Fact]
    public void The_variance_of_any_finite_doubles_is_rounded_from_exact_integers()
        => Prop.ForAll<double[]>(any =>
        {
            double[] values = [.. any.Where(double.IsFinite), 1.0, 2.5];
            return ExactStatistics.SampleVariance(EncodedBytes.Sum(values), EncodedBytes.SquareSum(values), values.Length) == Variance(values);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true));

    [Theory, MemberData(nameof(Kinds))]
    public void The_variance_of_a_window_is_that_of_its_values_though_it_comes_from_prefixes(string kind)
    {
        double[] values = Samples.Of(kind, 60);
        for (int start = 0; start < values.Length - 2; start += 3)
        {
            ExactSum sum = EncodedBytes.Sum(values);
            ExactSquareSum squares = EncodedBytes.SquareSum(values);
            sum.Subtract(EncodedBytes.Sum(values[..start]));
            squares.Subtract(EncodedBytes.SquareSum(values[..start]));
            Bits.AreEqual(Variance(values[start..]), ExactStatistics.SampleVariance(sum, squares, values.Length - start));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_variance_of_equal_values_is_positive_zero(string kind)
    {
        foreach (double value in Samples.Of(kind, 50))
        {
            double[] values = [value, value, value];
            Bits.AreEqual(0.0, ExactStatistics.SampleVariance(EncodedBytes.Sum(values), EncodedBytes.SquareSum(values), 3));
        }
    }

    [Fact]
    public void The_variance_of_integers_is_the_exact_numerator_rounded_over_the_rounded_denominator()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            long[] values = Integers.Draw(seed);
            BigInteger total = Integers.Sum(values);
            BigInteger numerator = values.Length * Integers.SumOfSquares(values) - total * total;
            double expected = Rational.Round(numerator, 1) / Rational.Round((BigInteger)values.Length * (values.Length - 1), 1);
            (IntegerSum sum, IntegerSquareSum squares) = Integers.Sums(values);
            Bits.AreEqual(expected, ExactStatistics.SampleVariance(sum, squares, values.Length));
            Bits.AreEqual(Math.Sqrt(expected), ExactStatistics.StandardDeviation(sum, squares, values.Length));
            Bits.AreEqual(Rational.Round(total, 1) / values.Length, ExactStatistics.Average(sum, values.Length));
        }
    }

    [Fact]
    public void The_variance_of_integers_is_that_of_the_same_doubles()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            long[] values = [.. Integers.Draw(seed).Select(value => value >> 11)];
            double[] doubles = [.. values.Select(value => (double)value)];
            (IntegerSum sum, IntegerSquareSum squares) = Integers.Sums(values);
            Bits.AreEqual(
                ExactStatistics.SampleVariance(EncodedBytes.Sum(doubles), EncodedBytes.SquareSum(doubles), values.Length),
                ExactStatistics.SampleVariance(sum, squares, values.Length));
        }
    }

    [Theory]
    [InlineData(double.NaN, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 1.0)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    public void The_variance_with_a_NaN_or_an_infinity_is_NaN(double first, double second)
    {
        double[] values = [first, second, 2.0];
        (ExactSum sum, ExactSquareSum squares) = (EncodedBytes.Sum(values), EncodedBytes.SquareSum(values));
        Bits.AreEqual(Bits.CanonicalNaN, ExactStatistics.SampleVariance(sum, squares, 3));
        Assert.True(double.IsNaN(ExactStatistics.StandardDeviation(sum, squares, 3)));
    }

    [Fact]
    public void The_average_with_specials_is_that_of_the_sum()
    {
        Bits.AreEqual(double.NegativeInfinity, ExactStatistics.Average(EncodedBytes.Sum([1.0, double.NegativeInfinity]), 2));
        Bits.AreEqual(Bits.CanonicalNaN, ExactStatistics.Average(EncodedBytes.Sum([1.0, double.NaN]), 2));
    }

    [Fact]
    public void Counts_for_which_there_is_no_answer_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactStatistics.Average(default(ExactSum), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactStatistics.Average(default(IntegerSum), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactStatistics.SampleVariance(default(ExactSum), default, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactStatistics.SampleVariance(default(IntegerSum), default, 1));
    }

    private static double Variance(double[] values)
    {
        Dyadic count = Dyadic.From((BigInteger)values.Length);
        Dyadic sum = Dyadic.SumOf(values);
        Dyadic numerator = count * Dyadic.SumOfSquares(values) - sum * sum;
        return numerator.Round() / Rational.Round((BigInteger)values.Length * (values.Length - 1), 1);
    }
}
