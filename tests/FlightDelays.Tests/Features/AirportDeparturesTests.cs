using FeatureGen;
using FlightDelays.Features;
using static FlightDelays.Tests.Features.Flights;

namespace FlightDelays.Tests.Features;

public class AirportDeparturesTests
{
    private static readonly History History = Of(
        Flight(1, At(9), "ORD", "LAX", Long, 0),
        Flight(2, At(11, 15), "ORD", "JFK", Short, 0),
        Flight(3, At(11, 45), "ORD", "BOS", 900, 0),
        Flight(4, At(12), "ORD", "ATL", 600, 0));

    private static readonly AirportDepartures Chicago = Specification.Of<AirportDepartures>(History, At(12), "ORD");

    [Fact]
    public void Departures_count_at_once_but_not_those_of_the_same_instant()
    {
        Assert.Equal(2, Chicago.Departures(Duration.Hours(1)));
        Assert.Equal(3, Chicago.Departures(Duration.Hours(3)));
    }

    [Fact]
    public void Distances_describe_the_traffic()
    {
        Assert.Equal(1 / 3.0, Chicago.LongHaulShare24h);
        Assert.Equal((Long + Short + 900) / 3.0, Chicago.MeanDistance3h);
    }

    [Fact]
    public void The_last_departure_is_seen()
    {
        Assert.Equal("BOS", Chicago.LatestDestination1h);
        Assert.Equal(Duration.Minutes(15), Chicago.SinceLatest7d);
    }

    [Fact]
    public void Rush_compares_the_hour_with_the_week()
    {
        Assert.Equal(168.0 * 2 / 3, Chicago.Rush);
        Assert.Null(Specification.Of<AirportDepartures>(History, At(12), "SFO").Rush);
    }
}
