using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class MomentTests
{
    private static readonly EventWindow<Reading> Pairs = Readings.As(
        100,
        Reading.At(1) with { Number = 1, MaybeNumber = 2 },
        Reading.At(2) with { Number = 2, MaybeNumber = 4 },
        Reading.At(3) with { Number = 100 },
        Reading.At(4) with { Number = 6, MaybeNumber = 12 }).All;

    [Fact]
    public void A_covariance_is_of_events_that_have_both_selections()
    {
        Assert.Equal(14.0, Pairs.Covariance(r => r.Number, r => r.MaybeNumber));
        Assert.Equal(7.0, Pairs.Where(r => r.MaybeNumber is not null).Variance(r => r.Number));
        Assert.Null(Pairs.Where(r => r.Number == 1).Covariance(r => r.Number, r => r.MaybeNumber));
    }

    [Fact]
    public void A_correlation_is_from_minus_1_to_1()
    {
        Assert.Equal(1.0, Pairs.Correlation(r => r.Number, r => r.MaybeNumber));
        Assert.Equal(-1.0, Pairs.Correlation(r => r.Number, r => -r.MaybeNumber));
        Assert.Equal(1.0, Readings.Numbers(0.1, 0.2, 0.7).Correlation(r => r.Number, r => r.Number));
    }

    [Fact]
    public void Without_spread_there_is_no_correlation()
        => Assert.Null(Pairs.Correlation(r => r.Number, r => 3));

    [Fact]
    public void Covariances_do_not_cancel()
    {
        const double Far = 1L << 40;
        Assert.Equal(1.0, Readings.Numbers(Far, Far + 1, Far + 2).Covariance(r => r.Number, r => r.Number));
    }

    [Fact]
    public void A_slope_is_the_growth_in_a_second_by_least_squares()
    {
        Assert.Equal(2e6, Readings.Numbers(1, 3, 5, 7).Slope(r => r.Number)!.Value);
        Assert.Equal(0.5e6, Readings.Wholes(0, 1, 0, 2).Slope(r => r.Whole));
        Assert.Equal(0.0, Readings.Numbers(4, 4).Slope(r => r.Number));
    }

    [Fact]
    public void Events_of_one_time_have_no_slope()
        => Assert.Null(Readings.As(9, Reading.At(1) with { Number = 1 }, Reading.At(1) with { Number = 2 }).All.Slope(r => r.Number));

    [Fact]
    public void Skewness_is_the_third_standardised_moment_of_the_population()
    {
        Assert.Equal(0.0, Readings.Numbers(1, 2, 3).Skewness(r => r.Number));
        Assert.Equal(54.0 / (18 * Math.Sqrt(18)), Readings.Numbers(0, 0, 3).Skewness(r => r.Number));
        Assert.Null(Readings.Numbers(2, 2, 2).Skewness(r => r.Number));
    }

    [Fact]
    public void Kurtosis_is_the_fourth_less_that_of_a_normal_distribution()
    {
        Assert.Equal(-1.5, Readings.Numbers(1, 2, 3).Kurtosis(r => r.Number));
        Assert.Equal(-2.0, Readings.Numbers(1, 1, 0, 0).Kurtosis(r => r.Number));
        Assert.Null(Readings.Numbers(2).Kurtosis(r => r.Number));
    }

    [Fact]
    public void NaN_or_an_infinity_makes_moments_NaN()
    {
        EventWindow<Reading> infinite = Readings.Numbers(1, double.PositiveInfinity, 2);
        Assert.Equal(double.NaN, infinite.Covariance(r => r.Number, r => r.Whole));
        Assert.Equal(double.NaN, infinite.Correlation(r => r.Whole, r => r.Number));
        Assert.Equal(double.NaN, infinite.Slope(r => r.Number));
        Assert.Equal(double.NaN, infinite.Skewness(r => r.Number));
        Assert.Equal(double.NaN, infinite.Kurtosis(r => r.Number));
        Assert.Equal(double.NaN, infinite.Drawdown(r => r.Number));
    }

    [Fact]
    public void Entropy_is_that_of_the_distinct_selections_in_nats()
    {
        Assert.Equal(Math.Log(2), Readings.Wholes(1, 2, 1, 2).Entropy(r => r.Whole)!.Value, 15);
        Assert.Equal(Math.Log(4) - 0.75 * Math.Log(3), Readings.Over((r, x) => r with { Text = x }, "a", "a", "b", "a", null).Entropy(r => r.Text)!.Value, 15);
        Assert.Equal(0.0, Readings.Wholes(5, 5, 5).Entropy(r => r.Whole));
    }

    [Fact]
    public void A_drawdown_is_the_greatest_fall_to_a_later_selection()
    {
        Assert.Equal(7.0, Readings.Numbers(3, 9, 5, 2, 8).Drawdown(r => r.Number));
        Assert.Equal(0.0, Readings.Numbers(1, 2, 3).Drawdown(r => r.Number));
        Assert.Equal(3.0, Readings.Wholes(4, 1).Drawdown(r => r.Whole));
    }
}
