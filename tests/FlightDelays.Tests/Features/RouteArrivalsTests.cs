using FeatureGen;
using FlightDelays.Features;
using static FlightDelays.Tests.Features.Flights;

namespace FlightDelays.Tests.Features;

public class RouteArrivalsTests
{
    // Landed 30 hours, 26, 23 and 22 hours, and 4 hours before 20:00; the flight back, and one of another route, do not count.
    private static readonly History History = Of(
        Flight(1, At(18) - Duration.Hours(30), "ORD", "JFK", Short, -20),
        Flight(2, At(18) - Duration.Hours(26), "ORD", "JFK", Short, 10),
        Flight(3, At(18) - Duration.Hours(23), "ORD", "JFK", Short, 31),
        Flight(4, At(18) - Duration.Hours(22), "ORD", "JFK", Short, 90),
        Flight(5, At(14), "ORD", "JFK", Short, 4),
        Flight(6, At(14), "JFK", "ORD", Short, 700),
        Flight(7, At(14), "ORD", "LGA", Short, 800));

    private static readonly RouteArrivals Route = Specification.Of<RouteArrivals>(History, At(20), "ORD", "JFK");

    [Fact]
    public void Flights_count_in_one_direction()
    {
        Assert.Equal(3, Route.Flights(Duration.Hours(24)));
        Assert.Equal(5, Route.Flights(Duration.Days(7)));
        Assert.Equal((31 + 90 + 4) / 3.0, Route.MeanDelay(Duration.Hours(24)));
    }

    [Fact]
    public void The_week_is_described()
    {
        Assert.Equal(2 / 5.0, Route.LateShare7d);
        Assert.Equal(90, Route.WorstDelay7d);
        Assert.Equal(-20, Route.BestDelay7d);
        Assert.Equal(110, Route.DelayRange7d);
        Assert.Equal(4, Route.LatestDelay7d);
        Assert.Equal(Duration.Hours(4), Route.SinceLatest7d);
    }

    [Fact]
    public void Spread_is_the_sample_standard_deviation()
        // Mean 23; squared distances 1849 + 169 + 64 + 4489 + 361 = 6932; a quarter of it is 1733.
        => Assert.Equal(Math.Sqrt(1733), Route.DelaySpread7d!.Value, 12);

    [Fact]
    public void Yesterday_is_22_hours_ago_exclusively_to_26_inclusively() => Assert.Equal((10 + 31) / 2.0, Route.YesterdayDelay);

    [Fact]
    public void Trend_is_the_day_against_the_week() => Assert.Equal(125 / 3.0 - 23.0, Route.Trend);
}
