using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class QuantileTests
{
    [Fact]
    public void A_quantile_is_the_selection_at_its_place()
    {
        EventWindow<Reading> all = Readings.Numbers(50, 10, 30, 20, 40);

        Assert.Equal(10.0, all.Quantile(r => r.Number, 0));
        Assert.Equal(20.0, all.Quantile(r => r.Number, 0.25));
        Assert.Equal(30.0, all.Median(r => r.Number));
        Assert.Equal(50.0, all.Quantile(r => r.Number, 1));
        Assert.Equal(3.0, Readings.Wholes(7, 3, 1).Median(r => r.Whole));
    }

    [Fact]
    public void Between_two_places_it_is_interpolated()
    {
        Assert.Equal(2.5, Readings.Numbers(4, 1, 3, 2).Median(r => r.Number));
        Assert.Equal(1.75, Readings.Numbers(4, 1, 3, 2).Quantile(r => r.Number, 0.25));
        Assert.Equal(0.0, Readings.Numbers(double.MaxValue, -double.MaxValue).Median(r => r.Number));
    }

    [Fact]
    public void Equal_neighbours_are_themselves_and_nothing_lies_outside_its_neighbours()
    {
        Assert.Equal(0.1, Readings.Numbers(0.1, 0.1, 0.1).Quantile(r => r.Number, 1.0 / 3));
        Assert.Equal(double.PositiveInfinity, Readings.Numbers(double.PositiveInfinity, double.PositiveInfinity).Median(r => r.Number));
        double next = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(0.1) + 1);
        for (double quantile = 0.01; quantile < 1; quantile += 0.01)
        {
            Assert.InRange(Readings.Numbers(0.1, next).Quantile(r => r.Number, quantile)!.Value, 0.1, next);
        }
    }

    [Fact]
    public void Between_the_infinities_or_before_NaN_a_quantile_is_NaN()
    {
        Assert.Equal(double.NaN, Readings.Numbers(double.NegativeInfinity, double.PositiveInfinity).Median(r => r.Number));
        Assert.Equal(double.NaN, Readings.Numbers(1, double.NaN).Median(r => r.Number));
        Assert.Equal(2.0, Readings.Numbers(1, double.NaN, 2).Median(r => r.Number));
    }

    [Fact]
    public void A_quantile_is_from_0_to_1()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Readings.Numbers(1).Quantile(r => r.Number, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Readings.Numbers(1).Quantile(r => r.Number, double.NaN));
    }
}
