using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class PlaceTests
{
    [Fact]
    public void Lag_goes_back_by_events_that_have_a_selection()
    {
        EventWindow<Reading> all = Readings.As(
            100,
            Reading.At(1) with { MaybeWhole = 10, Text = "a" },
            Reading.At(2),
            Reading.At(3) with { MaybeWhole = 30 },
            Reading.At(3) with { MaybeWhole = 31, Text = "b" }).All;

        Assert.Equal(31, all.Lag(r => r.MaybeWhole, 0));
        Assert.Equal(30, all.Lag(r => r.MaybeWhole, 1));
        Assert.Equal(10, all.Lag(r => r.MaybeWhole, 2));
        Assert.Null(all.Lag(r => r.MaybeWhole, 3));
        Assert.Equal("a", all.Lag(r => r.Text, 1));
    }

    [Fact]
    public void The_mode_is_the_most_frequent_selection_and_of_several_the_least()
    {
        Assert.Equal(2, Readings.Wholes(3, 2, 1, 2, 3).Mode(r => r.Whole));
        Assert.Equal("b", Readings.Over((r, x) => r with { Text = x }, "b", null, "a", "b").Mode(r => r.Text));
        Assert.Null(Readings.Over((r, x) => r with { MaybeWhole = x }, default(long?)).Mode(r => r.MaybeWhole));
        Assert.Equal(double.NaN, Readings.Numbers(double.NaN, 1, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0001))).Mode(r => r.Number));
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0, 1, 0.0).Mode(r => r.Number)!.Value));
    }
}
