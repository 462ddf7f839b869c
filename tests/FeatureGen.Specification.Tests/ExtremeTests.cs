using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ExtremeTests
{
    [Fact]
    public void NaN_is_greater_than_infinity()
    {
        Assert.Equal(double.NaN, Readings.Numbers(double.PositiveInfinity, double.NaN, 1).Max(r => r.Number));
        Assert.Equal(double.PositiveInfinity, Readings.Numbers(double.NaN, double.PositiveInfinity).Min(r => r.Number));
        Assert.Equal(float.NaN, Readings.Over((r, x) => r with { Fuel = x }, float.NaN, 1f).Max(r => r.Fuel));
        Assert.Equal(1f, Readings.Over((r, x) => r with { Fuel = x }, float.NaN, 1f).Min(r => r.Fuel));
    }

    [Fact]
    public void Negative_zero_is_returned_as_zero()
    {
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0).Min(r => r.Number)!.Value));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(0.0, -0.0).Max(r => r.Number)!.Value));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0).Latest(r => r.Number)!.Value));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0).First(r => r.Number)!.Value));
        Assert.Equal(0, BitConverter.SingleToInt32Bits(Readings.Over((r, x) => r with { Fuel = x }, -0f).Max(r => r.Fuel)!.Value));
    }

    [Fact]
    public void Distinct_values_are_counted_once_with_one_NaN_and_one_zero()
    {
        double otherNaN = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0001));
        Assert.Equal(3, Readings.Numbers(double.NaN, 0.0, -0.0, 1, otherNaN, 1).CountDistinct(r => r.Number));
        Assert.Equal(2, Readings.Over<bool?>((r, x) => r with { MaybeFlag = x }, true, null, false, true).CountDistinct(r => r.MaybeFlag));
        Assert.Equal(2, Readings.Over((r, x) => r with { Text = x }, "e\u0301", null, "\u00e9", "\u00e9").CountDistinct(r => r.Text));
    }

    [Fact]
    public void Extremes_are_found_among_values_of_any_order()
    {
        Assert.Equal(-7, Readings.Wholes(3, -7, 5).Min(r => r.Whole));
        Assert.Equal(5, Readings.Wholes(3, -7, 5).Max(r => r.Whole));
        Assert.Equal(new Timestamp(2), Readings.Wholes(0, 0, 0).Max(r => r.Time));
        Assert.True(Readings.Wholes(1, 2).Max(r => r.Whole > 1));
    }
}
