using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ArrivalTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void The_time_since_the_first_event_counts_to_the_request()
    {
        Assert.Equal(new Duration(40), Readings.As(100, Reading.At(90), Reading.At(60)).Last(50).TimeSinceFirst());
        Assert.Equal(new Duration(99), Readings.As(100, Reading.At(90), Reading.At(1)).All.Lag(new Duration(5)).TimeSinceFirst());
        Assert.Null(Readings.As(100).All.TimeSinceFirst());
    }

    [Fact]
    public void A_rate_is_the_count_for_each_span_of_the_window()
    {
        Readings three = Readings.As(100, Reading.At(90), Reading.At(60), Reading.At(70));
        Assert.Equal(0.6, three.Last(50).Rate(new Duration(10)));
        Assert.Equal(2.0, three.Last(30).Rate(new Duration(30)));
        Assert.Equal(0.0, Readings.As(100).Last(50).Rate(new Duration(10)));
    }

    [Fact]
    public void A_window_without_a_start_has_no_rate()
        => Assert.ThrowsAny<InvalidOperationException>(() => Readings.As(100, Reading.At(90)).All.Rate(new Duration(10)));

    [Fact]
    public void Times_between_events_are_averaged_in_seconds()
    {
        EventWindow<Reading> all = Readings.As(100 * Second, Reading.At(10 * Second), Reading.At(4 * Second), Reading.At(5 * Second)).All;
        Assert.Equal(3.0, all.InterArrivalAverage());
        Assert.Null(Readings.As(100, Reading.At(1)).All.InterArrivalAverage());
        Assert.Equal(0.0, Readings.As(100, Reading.At(1), Reading.At(1)).All.InterArrivalAverage());
    }

    [Fact]
    public void Their_deviation_is_that_of_a_sample()
    {
        EventWindow<Reading> all = Readings.As(100 * Second, Reading.At(10 * Second), Reading.At(4 * Second), Reading.At(5 * Second)).All;
        Assert.Equal(Math.Sqrt(8e12) / 1e6, all.InterArrivalDeviation());
        Assert.Null(Readings.As(100, Reading.At(1), Reading.At(2)).All.InterArrivalDeviation());
    }

    [Fact]
    public void Times_between_events_at_both_ends_of_time_do_not_wrap()
    {
        EventWindow<Reading> all = Readings.As(long.MaxValue, Reading.At(long.MinValue), Reading.At(0), Reading.At(long.MaxValue - 1)).All;
        Assert.Equal(Math.ScaleB(1, 64) / 2 / 1e6, all.InterArrivalAverage());
        Assert.Equal(Math.Sqrt(4.0 / 2) / 1e6, all.InterArrivalDeviation());
    }

    [Fact]
    public void Any_of_nothing_is_false_and_all_of_nothing_is_true()
    {
        Assert.False(Readings.As(100).All.Any(r => r.Flag));
        Assert.True(Readings.As(100).All.All(r => r.Flag));
        Assert.False(Readings.As(100, Reading.At(1)).All.Any(r => r.MaybeFlag));
        Assert.True(Readings.As(100, Reading.At(1)).All.All(r => r.MaybeFlag));
    }

    [Fact]
    public void Any_and_all_look_at_selections_that_are_not_null()
    {
        EventWindow<Reading> mixed = Readings.Over<bool?>((r, x) => r with { MaybeFlag = x }, true, null, false);
        Assert.True(mixed.Any(r => r.MaybeFlag));
        Assert.False(mixed.All(r => r.MaybeFlag));
        Assert.True(Readings.Over<bool?>((r, x) => r with { MaybeFlag = x }, true, null).All(r => r.MaybeFlag));
        Assert.False(Readings.Over<bool?>((r, x) => r with { MaybeFlag = x }, false, null).Any(r => r.MaybeFlag));
        Assert.True(Readings.Wholes(1, 2).Any(r => r.Whole > 1));
        Assert.False(Readings.Wholes(1, 2).All(r => r.Whole > 1));
    }
}
