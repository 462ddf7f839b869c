using FeatureGen.Plans;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class WindowKindTests
{
    [Fact]
    public void A_hop_floors_the_start_and_not_the_end()
    {
        Readings readings = Readings.As(107, [.. Bits(69, 70, 106, 107)]);

        // 107 - 30 is 77, and 70 after the floor.
        Assert.Equal(0b0110, readings.Last(30).Every(new Duration(10)).Sum(r => r.Whole));
    }

    [Fact]
    public void A_hop_floors_negative_times_too()
        => Assert.Equal(0b110, Readings.As(-3, [.. Bits(-41, -40, -4)]).Last(30).Every(new Duration(10)).Sum(r => r.Whole));

    [Fact]
    public void A_lag_shifts_before_a_hop_floors()
    {
        Readings readings = Readings.As(107, [.. Bits(59, 60, 98, 99)]);

        Assert.Equal(0b0110, readings.Last(30).Every(new Duration(10)).Lag(new Duration(8)).Sum(r => r.Whole));
        Assert.Equal(0b0110, readings.Last(30).Lag(new Duration(8)).Every(new Duration(10)).Sum(r => r.Whole));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    public void A_hop_beyond_the_window_or_below_a_microsecond_throws(long hop)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Readings.As(0).Last(30).Every(new Duration(hop)));

    [Fact]
    public void A_tumbling_window_is_the_last_whole_one()
    {
        Reading[] events = [.. Bits(59, 60, 89, 90)];

        Assert.Equal(0b0110, Readings.As(90, events).Last(30).Tumbling().Sum(r => r.Whole));
        Assert.Equal(0b0110, Readings.As(119, events).Last(30).Tumbling().Sum(r => r.Whole));
        Assert.Equal(0b1000, Readings.As(120, events).Last(30).Tumbling().Sum(r => r.Whole));
    }

    [Fact]
    public void A_tumbling_window_with_a_hop_floors_both_ends_to_it()
        => Assert.Equal(0b0110, Readings.As(107, [.. Bits(69, 70, 99, 100)]).Last(30).Every(new Duration(10)).Tumbling().Sum(r => r.Whole));

    [Fact]
    public void An_included_end_takes_in_what_happened_at_the_time()
    {
        Readings readings = Readings.As(
            100,
            Reading.At(100) with { Whole = 1 },
            Reading.At(100) with { Whole = 2, Delay = new Duration(1) },
            Reading.At(101) with { Whole = 4, Delay = new Duration(-1) });

        Assert.Equal(1, readings.Last(30).IncludingEnd().Sum(r => r.Whole));
        Assert.Equal(0, readings.Last(30).Sum(r => r.Whole));
    }

    [Fact]
    public void An_included_end_does_not_take_in_the_request_itself()
    {
        History history = new History().Add<Reading>([Reading.At(100) with { Id = 7 }, Reading.At(100) with { Id = 8 }]);

        Assert.Equal(1, Specification.Of<Readings>(history, new Timestamp(100), ["A"], selfId: 7L).Last(30).IncludingEnd().Count());
    }

    [Fact]
    public void An_excluded_start_leaves_out_what_happened_at_it()
        => Assert.Equal(0b10, Readings.As(100, [.. Bits(70, 71)]).Last(30).ExcludingStart().Sum(r => r.Whole));

    [Fact]
    public void The_last_events_are_kept_with_those_that_tie()
    {
        Readings readings = Readings.As(100, [.. Bits(10, 20, 20, 30).Select(reading => reading with { Order = reading.Whole == 2 ? 1 : 2 })]);

        Assert.Equal(0b1000, readings.All.LastN(1).Sum(r => r.Whole));
        Assert.Equal(0b1100, readings.All.LastN(2).Sum(r => r.Whole));
        Assert.Equal(0b1110, Readings.As(100, [.. Bits(10, 20, 20, 30)]).All.LastN(2).Sum(r => r.Whole));
        Assert.Equal(0b1111, readings.All.LastN(9).Sum(r => r.Whole));
        Assert.Equal(0b1000, readings.Last(75).LastN(2).Sum(r => r.Whole));
    }

    [Fact]
    public void A_filter_passes_some_of_the_last_events()
    {
        Readings readings = Readings.As(100, [.. Bits(10, 20, 30)]);

        Assert.Equal(2, readings.All.LastN(2).Where(r => r.Whole < 4).Sum(r => r.Whole));
        Assert.ThrowsAny<InvalidOperationException>(() => readings.All.Where(r => r.Flag).LastN(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => readings.All.LastN(0));
    }

    [Fact]
    public void A_session_ends_with_a_longer_gap()
        => Assert.Equal(0b11100, Readings.As(100, [.. Bits(10, 69, 80, 90, 95)]).Last(90).Session(new Duration(10)).Sum(r => r.Whole));

    [Fact]
    public void A_session_must_reach_the_end()
    {
        Assert.Equal(1, Readings.As(100, Reading.At(90)).Last(50).Session(new Duration(10)).Count());
        Assert.Equal(0, Readings.As(101, Reading.At(90)).Last(50).Session(new Duration(10)).Count());
        Assert.ThrowsAny<InvalidOperationException>(() => Readings.As(0).All.Where(r => r.Flag).Session(new Duration(10)));
    }

    [Fact]
    public void A_session_does_not_leave_its_window()
        => Assert.Equal(0b110, Readings.As(100, [.. Bits(79, 80, 90)]).Last(20).Session(new Duration(10)).Sum(r => r.Whole));

    [Fact]
    public void What_happens_in_the_last_microsecond_of_time_is_never_visible()
        => Assert.Equal(0, Readings.As(long.MaxValue, Reading.At(long.MaxValue)).Last(30).IncludingEnd().Count());

    [Fact]
    public void What_has_no_start_or_is_a_calendars_cannot_be_floored()
    {
        Readings readings = Readings.As(0);

        Assert.ThrowsAny<InvalidOperationException>(() => readings.All.Every(new Duration(1)));
        Assert.ThrowsAny<InvalidOperationException>(() => readings.All.Tumbling());
        Assert.ThrowsAny<InvalidOperationException>(() => readings.All.ExcludingStart());
        Assert.ThrowsAny<InvalidOperationException>(() => readings.Of(CalendarUnit.Day, "UTC").Every(new Duration(1)));
    }

    // An event at each time, the first worth 1, the next 2, then 4 and so on.
    private static IEnumerable<Reading> Bits(params long[] times) => times.Select((time, place) => Reading.At(time) with { Whole = 1L << place });
}
