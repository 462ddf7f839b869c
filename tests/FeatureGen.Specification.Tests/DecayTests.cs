using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class DecayTests
{
    private static readonly Duration HalfLife = new(1024);

    [Fact]
    public void A_selection_weighs_half_for_each_half_life()
    {
        EventWindow<Reading> all = Readings.As(
            10 * 1024,
            Reading.At(8 * 1024) with { MaybeNumber = 12 },
            Reading.At(9 * 1024) with { MaybeNumber = 5 },
            Reading.At(9 * 1024)).All;

        Assert.Equal(5.5, all.DecayedSum(r => r.MaybeNumber, HalfLife));
        Assert.Equal(5.5 / 0.75, all.DecayedAverage(r => r.MaybeNumber, HalfLife));
    }

    [Fact]
    public void Within_a_half_life_weights_go_by_steps_of_a_1024th()
    {
        double part = Readings.As(1024 + 512, Reading.At(1024) with { Number = 1 }).All.DecayedSum(r => r.Number, HalfLife);
        Assert.Equal(Math.Sqrt(0.5), part, 15);
        Assert.Equal(1.0, Readings.As(1_000_000, Reading.At(999_999) with { Number = 1 }).All.DecayedSum(r => r.Number, new Duration(1L << 40)));
    }

    [Fact]
    public void After_64_half_lives_a_selection_weighs_nothing()
    {
        EventWindow<Reading> old = Readings.As(66 * 1024, Reading.At(1023) with { Number = 1 }).All;
        Assert.Equal(0.0, old.DecayedSum(r => r.Number, HalfLife));
        Assert.Null(old.DecayedAverage(r => r.Number, HalfLife));
        Assert.Equal(Math.ScaleB(1, -64), Readings.As(66 * 1024, Reading.At(2048) with { Number = 1 }).All.DecayedSum(r => r.Number, HalfLife));
    }

    [Fact]
    public void A_decayed_sum_of_nothing_is_zero()
    {
        Assert.Equal(0.0, Readings.As(9).All.DecayedSum(r => r.Number, HalfLife));
        Assert.Equal(0.0, Readings.As(9, Reading.At(1)).All.DecayedSum(r => r.MaybeNumber, HalfLife));
        Assert.Null(Readings.As(9).All.DecayedAverage(r => r.Number, HalfLife));
        Assert.Equal(0, Readings.As(9).All.ApproximateCountDistinct(r => r.Number, 8));
    }

    [Fact]
    public void Events_at_the_other_end_of_time_weigh_nothing()
    {
        EventWindow<Reading> all = Readings.As(long.MaxValue, Reading.At(long.MinValue) with { Number = 1 }, Reading.At(long.MaxValue - 1) with { Number = 8 }).All;
        Assert.Equal(4.0, all.DecayedSum(r => r.Number, new Duration(1)));
        Assert.Equal(7 / 9223372036854775807.0 / 2 * 1_000_000, all.Slope(r => r.Number)!.Value, 1e-24);
    }

    [Fact]
    public void Decayed_sums_are_exact_before_they_round_once()
        => Assert.Equal(1.0, Readings.As(5, Reading.At(1) with { Number = 1e300 }, Reading.At(1) with { Number = 1 }, Reading.At(1) with { Number = -1e300 })
            .All.DecayedSum(r => r.Number, new Duration(1L << 40)));

    [Fact]
    public void Decayed_sums_and_averages_of_great_values_do_not_overflow()
    {
        EventWindow<Reading> all = Readings.As(1024, Reading.At(1023) with { Number = 1e308 }, Reading.At(1023) with { Number = 1e300 }, Reading.At(1023) with { Number = -1e308 }).All;
        Assert.Equal(Readings.As(1024, Reading.At(1023) with { Number = 1e300 }).All.DecayedSum(r => r.Number, HalfLife), all.DecayedSum(r => r.Number, HalfLife));
        Assert.InRange(all.DecayedSum(r => r.Number, HalfLife), 0.999e300, 1e300);
        Assert.Equal(1e308, Readings.As(1024, Reading.At(0) with { Number = 1e308 }, Reading.At(1023) with { Number = 1e308 }).All.DecayedAverage(r => r.Number, HalfLife)!.Value, 1e293);
        Assert.Equal(1e-320, Readings.As(60 * 1024, Reading.At(0) with { Number = 1e-320 }).All.DecayedAverage(r => r.Number, HalfLife));
    }

    [Fact]
    public void NaN_and_infinities_decay_to_themselves()
    {
        Assert.Equal(double.PositiveInfinity, Readings.Numbers(1, double.PositiveInfinity).DecayedSum(r => r.Number, HalfLife));
        Assert.Equal(double.NaN, Readings.Numbers(double.NegativeInfinity, double.PositiveInfinity).DecayedAverage(r => r.Number, HalfLife));
    }
}
