using FeatureGen;
using FlightDelays.Features;
using static FlightDelays.Tests.Features.Flights;

namespace FlightDelays.Tests.Features;

public class AirportArrivalsTests
{
    // At 18:00, JFK has seen: 5 land at 17:00 but be reported at 18:00; 4 land at 16:00; 3, long, at 16:00, reported at 17:40; 2 at 15:30;
    // 1 on the day before at 18:00. Flight 6 landed at 17:30 and is reported at 18:30; 7 went elsewhere.
    private static readonly History History = Of(
        Flight(1, At(16) - Duration.Days(1), "ORD", "JFK", Short, 100),
        Flight(2, At(13, 30), "ATL", "JFK", Short, -10),
        Flight(3, At(12), "LAX", "JFK", Long, 40),
        Flight(4, At(14), "ORD", "JFK", Short, 15),
        Flight(5, At(15), "BOS", "JFK", Short, 16),
        Flight(6, At(15, 30), "BOS", "JFK", Short, 500),
        Flight(7, At(14), "ORD", "LGA", Short, 900));

    private static readonly AirportArrivals Kennedy = Specification.Of<AirportArrivals>(History, At(18), "JFK");

    [Theory]
    // The window of an hour holds flight 5, which landed at exactly its start; that of a day holds flight 1 for the same reason.
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(24, 5)]
    [InlineData(168, 5)]
    public void Arrivals_count_what_landed_in_the_window_and_is_known(int hours, long expected)
        => Assert.Equal(expected, Kennedy.Arrivals(Duration.Hours(hours)));

    [Fact]
    public void A_flight_counts_from_the_minute_in_which_it_is_reported()
    {
        Assert.Equal(1, Specification.Of<AirportArrivals>(History, At(18, 30) - new Duration(1), "JFK").Arrivals(Duration.Minutes(90)));
        Assert.Equal(2, Specification.Of<AirportArrivals>(History, At(18, 30), "JFK").Arrivals(Duration.Minutes(90)));
    }

    [Fact]
    public void Mean_delay_is_that_of_the_window()
    {
        Assert.Equal(16.0, Kennedy.MeanDelay(Duration.Hours(1)));
        Assert.Equal((16 + 15 + 40 - 10) / 4.0, Kennedy.MeanDelay(Duration.Hours(3)));
        Assert.Equal((16 + 15 + 40 - 10 + 100) / 5.0, Kennedy.MeanDelay(Duration.Hours(24)));
    }

    [Fact]
    public void Fifteen_minutes_are_not_late() => Assert.Equal(2 / 4.0, Kennedy.LateShare(Duration.Hours(3)));

    [Fact]
    public void Extremes_and_ends_of_the_last_hours()
    {
        Assert.Equal(40, Kennedy.WorstDelay3h);
        Assert.Equal(16, Kennedy.LatestDelay3h);
        Assert.Equal("BOS", Kennedy.LatestOrigin24h);
        Assert.Equal(Duration.Hours(1), Kennedy.SinceLatest7d);
    }

    [Fact]
    public void Of_flights_that_landed_at_once_the_greatest_selection_is_the_latest()
    {
        AirportArrivals before = Specification.Of<AirportArrivals>(History, At(17, 50), "JFK");
        Assert.Equal(40, before.LatestDelay3h);
        Assert.Equal("ORD", before.LatestOrigin24h);
    }

    [Fact]
    public void Spread_is_the_sample_standard_deviation()
        // Mean 32.2; squared distances 262.44 + 295.84 + 60.84 + 1780.84 + 4596.84 = 6996.8; a quarter of it is 1749.2.
        => Assert.Equal(Math.Sqrt(1749.2), Kennedy.DelaySpread24h!.Value, 12);

    [Fact]
    public void Long_hauls_are_those_beyond_1500_miles() => Assert.Equal(40.0, Kennedy.LongHaulDelay24h);

    [Fact]
    public void Lost_minutes_leave_early_arrivals_out() => Assert.Equal(16 + 15 + 40 + 100, Kennedy.LostMinutes24h);

    [Fact]
    public void Lost_minutes_are_spread_over_all_arrivals() => Assert.Equal(171 / 5.0, Kennedy.LostMinutesPerArrival24h);

    [Fact]
    public void Trend_is_the_hour_against_the_day() => Assert.Equal(16.0 - 161 / 5.0, Kennedy.Trend);

    [Fact]
    public void An_airport_without_arrivals_has_counts_of_zero_and_nulls_else()
    {
        AirportArrivals nowhere = Specification.Of<AirportArrivals>(History, At(18), "SFO");
        Assert.Equal(0, nowhere.Arrivals(Duration.Days(7)));
        Assert.Equal(0, nowhere.LostMinutes24h);
        Assert.Null(nowhere.MeanDelay(Duration.Days(7)));
        Assert.Null(nowhere.LateShare(Duration.Hours(24)));
        Assert.Null(nowhere.LatestOrigin24h);
        Assert.Null(nowhere.SinceLatest7d);
        Assert.Null(nowhere.LostMinutesPerArrival24h);
        Assert.Null(nowhere.Trend);
    }
}
