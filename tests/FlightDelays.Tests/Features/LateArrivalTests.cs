using FeatureGen;
using FeatureGen.Columns;
using FlightDelays.Features;
using static FlightDelays.Tests.Features.Flights;

namespace FlightDelays.Tests.Features;

public class LateArrivalTests
{
    // 10 June 2001 was a Sunday. The request's own flight, 9, is in the history with what will become of it.
    private static readonly History History = Of(
        Flight(1, At(10), "ORD", "JFK", Short, 20),
        Flight(2, At(11), "ORD", "JFK", Short, 40),
        Flight(3, At(12), "ATL", "ORD", Short, 60),
        Flight(4, At(15, 30), "ORD", "LAX", Long, 0),
        Flight(9, At(16), "ORD", "JFK", Short, 120));

    private static readonly FlightRequest Request = Ask(9, At(16), "ORD", "JFK", Short);

    [Fact]
    public void Joins_read_both_airports_and_the_route()
    {
        var service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(History, Request);
        Assert.Equal(2, service.Destination.Arrivals(Duration.Hours(24)));
        Assert.Equal(1, service.Inbound.Arrivals(Duration.Hours(24)));
        Assert.Equal(4, service.Departures.Departures(Duration.Days(7)) + service.Inbound.Arrivals(Duration.Days(7)));
        Assert.Equal(30.0, service.Route.MeanDelay(Duration.Days(7)));
    }

    [Fact]
    public void Its_own_features_read_the_request_and_the_joins()
    {
        var service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(History, Request);
        Assert.Equal(16, service.Hour);
        Assert.Equal(7, service.DayOfWeek);
        Assert.Equal(Short, service.Miles);
        Assert.False(service.IsLongHaul);
        Assert.Equal(3.0, service.HoursSinceRoute);
        Assert.Equal(Math.Sqrt(200), service.Unrest, 12);
    }

    [Fact]
    public void Features_over_several_views_combine_them()
    {
        // At 16:00, flight 3 landed at Chicago at 14:00, an hour too early for the last hour; one flight left it in the last three hours.
        var service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(History, Request);
        Assert.Null(service.DelayGap);
        Assert.Equal(60.0, service.InboundDelay);
        Assert.Equal(50.0, service.KnockOn);
        Assert.Equal(1.0, service.ArrivalsPerDeparture3h);
        Assert.Equal(30.0, service.ExpectedDelay);
    }

    [Fact]
    public void A_gap_needs_a_last_hour_on_both_sides()
    {
        History history = Of(
            Flight(1, At(13), "ATL", "ORD", Short, 60),
            Flight(2, At(13), "ATL", "JFK", Short, 25));
        var service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(history, Request);
        Assert.Equal(35.0, service.DelayGap);
        Assert.Equal(25.0, service.ExpectedDelay);
    }

    [Fact]
    public void Where_nothing_happened_expectations_are_neutral()
    {
        var service = Specification.Of<LateArrival, FlightRequest, FlightOutcome>(new History(), Request);
        Assert.Equal((0.0, 0.0), (service.KnockOn, service.ExpectedDelay));
        Assert.Equal(1.0, Value(Emitted(Ask(9, At(16), "SFO", "ANC", Long), null), "ArrivalsPerDeparture3h"));
    }

    [Fact]
    public void A_flight_never_sees_its_own_arrival()
    {
        FlightRequest later = Ask(9, At(20), "ORD", "JFK", Short);
        Assert.Equal(2, Specification.Of<LateArrival, FlightRequest, FlightOutcome>(History, later).Route.Flights(Duration.Days(7)));
        FlightRequest other = Ask(10, At(20), "ORD", "JFK", Short);
        Assert.Equal(3, Specification.Of<LateArrival, FlightRequest, FlightOutcome>(History, other).Route.Flights(Duration.Days(7)));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Late_is_more_than_fifteen_minutes(long delay, bool late)
        => Assert.Equal(late, Value(Emitted(Request, new FlightOutcome { Delay = delay }), "Late"));

    [Fact]
    public void A_route_without_arrivals_leaves_as_a_week()
    {
        SpecifiedFeature hours = Emitted(Ask(9, At(16), "ORD", "ANC", Long), null).Single(feature => feature.Name == "HoursSinceRoute");
        Assert.Equal((168.0, FeatureStatus.Default), (hours.Value, hours.Status));
    }

    [Fact]
    public void Names_are_unique_and_hidden_features_do_not_leave()
    {
        IReadOnlyList<SpecifiedFeature> emitted = Emitted(Request, null);
        Assert.Equal(emitted.Count, emitted.Select(feature => feature.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(
            ["Destination_LostMinutes24h", "Inbound_LostMinutes24h", "Route_SinceLatest7d", "InboundDelay"],
            hidden => Assert.DoesNotContain(emitted, feature => feature.Name == hidden));
        Assert.Equal(67, emitted.Count);
    }

    [Fact]
    public void Every_length_of_window_is_emitted()
    {
        IReadOnlyList<SpecifiedFeature> emitted = Emitted(Request, null);
        Assert.Equal(1L, Value(emitted, "Departures_Departures1h"));
        Assert.Equal(2L, Value(emitted, "Destination_Arrivals7d"));
        Assert.Equal(30.0, Value(emitted, "Route_MeanDelay24h"));
        Assert.Null(Value(emitted, "Inbound_MeanDelay1h"));
    }

    private static IReadOnlyList<SpecifiedFeature> Emitted(FlightRequest request, FlightOutcome? outcome)
        => Specification.Evaluate<LateArrival, FlightRequest, FlightOutcome>(History, request, outcome);

    private static object? Value(IReadOnlyList<SpecifiedFeature> features, string name) => features.Single(feature => feature.Name == name).Value;
}
