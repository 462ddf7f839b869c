using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class WindowTests
{
    [Fact]
    public void An_event_exactly_at_the_start_is_in()
        => Assert.Equal(1, Readings.As(100, Reading.At(70)).Last(30).Count());

    [Fact]
    public void An_event_a_microsecond_before_the_start_is_out()
        => Assert.Equal(0, Readings.As(100, Reading.At(69)).Last(30).Count());

    [Fact]
    public void An_event_exactly_at_the_end_is_out()
        => Assert.Equal(0, Readings.As(100, Reading.At(100)).Last(30).Count());

    [Fact]
    public void A_lag_shifts_both_ends()
    {
        Readings readings = Readings.As(
            100,
            Reading.At(49) with { Whole = 1 },
            Reading.At(50) with { Whole = 2 },
            Reading.At(79) with { Whole = 4 },
            Reading.At(80) with { Whole = 8 });

        Assert.Equal(6, readings.Last(30).Lag(new Duration(20)).Sum(r => r.Whole));
    }

    [Fact]
    public void A_lag_does_not_change_what_is_known()
        => Assert.Equal(1, Readings.As(100, Reading.At(60) with { Delay = new Duration(40) }).Last(30).Lag(new Duration(20)).Count());

    [Fact]
    public void Lags_add_up()
        => Assert.Equal(1, Readings.As(100, Reading.At(50), Reading.At(60)).Last(10).Lag(new Duration(30)).Lag(new Duration(10)).Count());

    [Fact]
    public void All_time_reaches_back_to_the_first_event()
        => Assert.Equal(2, Readings.As(0, Reading.At(-1), Reading.At(long.MinValue)).All.Count());

    [Fact]
    public void All_time_with_a_lag_ends_earlier()
        => Assert.Equal(1, Readings.As(100, Reading.At(10), Reading.At(95)).All.Lag(new Duration(10)).Count());

    [Fact]
    public void A_window_that_starts_before_the_first_representable_time_does_not_wrap()
        => Assert.Equal(1, Readings.As(long.MinValue + 5, Reading.At(long.MinValue)).Last(long.MaxValue).Count());

    [Fact]
    public void Filters_must_all_hold()
        => Assert.Equal(1, Readings.Wholes(1, 2, 3, 4).Where(r => r.Whole > 1).Where(r => r.Whole < 3).Count());

    [Fact]
    public void A_window_shorter_than_a_microsecond_throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Readings.As(0).Last(0));

    [Fact]
    public void A_negative_lag_throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Readings.As(0).All.Lag(new Duration(-1)));

    [Fact]
    public void A_window_cannot_be_enumerated()
        => Assert.DoesNotContain(typeof(System.Collections.IEnumerable), typeof(EventWindow<Reading>).GetInterfaces());
}
