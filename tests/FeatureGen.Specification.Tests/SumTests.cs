using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class SumTests
{
    [Fact]
    public void A_sum_of_doubles_is_exact_before_it_rounds_once()
    {
        Assert.Equal(1.0, Readings.Numbers(1e100, 1.0, -1e100).Sum(r => r.Number));
        Assert.Equal(1.0, Readings.Numbers([.. Enumerable.Repeat(0.1, 10)]).Sum(r => r.Number));
    }

    [Fact]
    public void A_sum_halfway_between_two_doubles_rounds_to_the_even_one()
    {
        double half = Math.ScaleB(1, -53);

        Assert.Equal(1.0, Readings.Numbers(1, half).Sum(r => r.Number));
        Assert.Equal(1 + (4 * half), Readings.Numbers(1, 3 * half).Sum(r => r.Number));
        Assert.Equal(1 + (2 * half), Readings.Numbers(1, half, double.Epsilon).Sum(r => r.Number));
    }

    [Fact]
    public void A_sum_of_subnormal_numbers_is_exact()
        => Assert.Equal(3 * double.Epsilon, Readings.Numbers(double.Epsilon, double.Epsilon, double.Epsilon).Sum(r => r.Number));

    [Fact]
    public void A_sum_beyond_the_greatest_double_is_an_infinity()
    {
        Assert.Equal(double.PositiveInfinity, Readings.Numbers(double.MaxValue, double.MaxValue).Sum(r => r.Number));
        Assert.Equal(double.NegativeInfinity, Readings.Numbers(double.MinValue, double.MinValue).Sum(r => r.Number));
    }

    [Fact]
    public void A_sum_may_pass_beyond_the_greatest_double_and_return()
        => Assert.Equal(double.MaxValue, Readings.Numbers(double.MaxValue, double.MaxValue, double.MinValue).Sum(r => r.Number));

    [Fact]
    public void A_sum_of_zero_is_positive_zero()
    {
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0, -0.0).Sum(r => r.Number)));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(1.5, -1.5).Sum(r => r.Number)));
    }

    [Fact]
    public void NaN_or_both_infinities_make_a_sum_NaN()
    {
        Assert.Equal(double.NaN, Readings.Numbers(1, double.NaN).Sum(r => r.Number));
        Assert.Equal(double.NaN, Readings.Numbers(double.PositiveInfinity, 1, double.NegativeInfinity).Sum(r => r.Number));
    }

    [Fact]
    public void One_infinity_makes_sum_and_average_that_infinity()
    {
        Assert.Equal(double.NegativeInfinity, Readings.Numbers(1, double.NegativeInfinity).Sum(r => r.Number));
        Assert.Equal(double.PositiveInfinity, Readings.Numbers(double.MinValue, double.PositiveInfinity).Average(r => r.Number));
    }

    [Fact]
    public void A_sum_of_integers_is_exact_on_its_way()
        => Assert.Equal(long.MaxValue, Readings.Wholes(long.MaxValue, long.MaxValue, -long.MaxValue).Sum(r => r.Whole));

    [Fact]
    public void A_sum_of_integers_beyond_long_throws()
        => Assert.Throws<OverflowException>(() => Readings.Wholes(long.MaxValue, 1).Sum(r => r.Whole));

    [Fact]
    public void A_sum_of_decimals_is_exact()
        => Assert.Equal(0.3m, Readings.Over((r, x) => r with { Money = x }, decimal.MaxValue, 0.3m, decimal.MinValue).Sum(r => r.Money));

    [Fact]
    public void A_sum_of_decimals_rounds_once_where_it_must()
        => Assert.Equal(
            79228162514264337593543950334m,
            Readings.Over((r, x) => r with { Money = x }, 79228162514264337593543950333m, 0.9m, 0.6m).Sum(r => r.Money));

    [Fact]
    public void A_sum_beyond_the_greatest_decimal_throws()
        => Assert.Throws<OverflowException>(() => Readings.Over((r, x) => r with { Money = x }, decimal.MaxValue, 1m).Sum(r => r.Money));
}
