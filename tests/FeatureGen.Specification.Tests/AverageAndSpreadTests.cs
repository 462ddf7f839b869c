using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class AverageAndSpreadTests
{
    [Fact]
    public void An_average_is_the_rounded_sum_divided_by_the_count()
    {
        Assert.Equal(0.30000000000000004 / 3, Readings.Numbers(0.1, 0.1, 0.1).Average(r => r.Number));
        Assert.Equal(7.0 / 3, Readings.Wholes(1, 2, 4).Average(r => r.Whole));
    }

    [Fact]
    public void An_average_of_integers_rounds_the_exact_sum_first()
        => Assert.Equal(9007199254740996.0 / 3, Readings.Wholes(9007199254740993, 1, 1).Average(r => r.Whole));

    [Fact]
    public void An_average_of_integers_may_have_a_sum_beyond_long()
        => Assert.Equal((double)long.MaxValue, Readings.Wholes(long.MaxValue, long.MaxValue).Average(r => r.Whole));

    [Fact]
    public void An_average_that_underflows_is_positive_zero()
        => Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-double.Epsilon, -0.0, 0.0).Average(r => r.Number)!.Value));

    [Fact]
    public void An_average_of_decimals_is_a_decimal()
        => Assert.Equal(0.2m, Readings.Over((r, x) => r with { Money = x }, 0.1m, 0.3m).Average(r => r.Money));

    [Fact]
    public void A_variance_divides_by_one_less_than_the_count()
    {
        Assert.Equal(32.0 / 7, Readings.Wholes(2, 4, 4, 4, 5, 5, 7, 9).Variance(r => r.Whole));
        Assert.Equal(0.5, Readings.Numbers(1, 2).Variance(r => r.Number));
    }

    [Fact]
    public void A_variance_of_one_value_is_null()
    {
        Assert.Null(Readings.Numbers(1).Variance(r => r.Number));
        Assert.Null(Readings.Numbers(double.NaN).Variance(r => r.Number));
        Assert.Null(Readings.Wholes(1).StdDev(r => r.Whole));
    }

    [Fact]
    public void A_variance_does_not_cancel()
        => Assert.Equal(1.0, Readings.Numbers(1e15, 1e15 + 1, 1e15 + 2).Variance(r => r.Number));

    [Fact]
    public void A_variance_of_integers_is_exact_beyond_doubles()
        => Assert.Equal(1.0, Readings.Wholes(long.MaxValue, long.MaxValue - 1, long.MaxValue - 2).Variance(r => r.Whole));

    [Fact]
    public void A_variance_of_equal_values_is_zero()
        => Assert.Equal(0.0, Readings.Numbers(0.1, 0.1, 0.1).Variance(r => r.Number));

    [Fact]
    public void NaN_or_an_infinity_makes_a_variance_NaN()
    {
        Assert.Equal(double.NaN, Readings.Numbers(1, double.NaN).Variance(r => r.Number));
        Assert.Equal(double.NaN, Readings.Numbers(1, double.PositiveInfinity).Variance(r => r.Number));
        Assert.Equal(double.NaN, Readings.Numbers(1, double.PositiveInfinity).StdDev(r => r.Number));
    }

    [Fact]
    public void A_standard_deviation_is_the_root_of_the_variance()
        => Assert.Equal(Math.Sqrt(32.0 / 7), Readings.Numbers(2, 4, 4, 4, 5, 5, 7, 9).StdDev(r => r.Number));

    [Fact]
    public void A_share_is_the_trues_divided_by_the_count()
        => Assert.Equal(1.0 / 3, Readings.Wholes(1, 2, 3).Share(r => r.Whole > 2));
}
