using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class CustomTests
{
    [Fact]
    public void An_aggregate_of_ones_own_adds_the_selections_in_the_order_of_events()
    {
        EventWindow<Reading> window = Readings.As(
            9,
            Reading.At(3) with { Whole = 3 },
            Reading.At(1) with { Whole = 1 },
            Reading.At(2) with { Whole = 9, Order = 2 },
            Reading.At(2) with { Whole = 5, Order = 1 },
            Reading.At(2) with { Whole = 2, Order = 1 }).All;

        Assert.Equal(12593, window.Aggregate(new Digits(), r => r.Whole));
        Assert.Equal(12, Readings.Over((r, x) => r with { MaybeWhole = x }, 1, null, (long?)2).Aggregate(new Digits(), r => r.MaybeWhole));
    }

    [Fact]
    public void Without_a_selection_it_is_null()
    {
        Assert.Null(Readings.As(9).All.Aggregate(new Digits(), r => r.Whole));
        Assert.Null(Readings.As(9, Reading.At(1)).All.Aggregate(new Digits(), r => r.MaybeWhole));
    }

    [Fact]
    public void It_sees_one_NaN_and_no_negative_zero_and_returns_none()
    {
        long[] seen = [BitConverter.DoubleToInt64Bits(0.0), 0x7FF8_0000_0000_0000];
        double minusNaN = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0001));

        Assert.Equal(seen[0], Readings.Numbers(-0.0).Aggregate(new Bits(), r => r.Number));
        Assert.Equal(seen[1], Readings.Numbers(minusNaN).Aggregate(new Bits(), r => r.Number));
        Assert.Equal(seen[0], BitConverter.DoubleToInt64Bits(Readings.Wholes(1).Aggregate(new MinusZero(), r => r.Whole)!.Value));
    }

    private readonly struct Digits : IAggregate<long, long, long>
    {
        public long Empty => 0;

        public long Add(long state, long input) => (state * 10) + input;

        public long Merge(long left, long right) => left + right;

        public long? Finish(long state) => state;
    }

    private readonly struct Bits : IAggregate<long, double, long>
    {
        public long Empty => 0;

        public long Add(long state, double input) => BitConverter.DoubleToInt64Bits(input);

        public long Merge(long left, long right) => left + right;

        public long? Finish(long state) => state;
    }

    private readonly struct MinusZero : IAggregate<double, long, double>
    {
        public double Empty => -0.0;

        public double Add(double state, long input) => -0.0;

        public double Merge(double left, double right) => -0.0;

        public double? Finish(double state) => state;
    }
}
