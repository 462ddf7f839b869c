using FeatureGen.Columns;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class ServiceTests
{
    private static readonly Timestamp Now = Timestamp.FromUtc(2026, 3, 1, 17, 30);

    private static readonly History Flights = new History().Add(
        Flight("LAX", "JFK", Duration.Hours(2), 1, delay: 10),
        Flight("LAX", "JFK", Duration.Minutes(30), 2, delay: 40),
        Flight("JFK", "LAX", Duration.Hours(3), 3, delay: 5));

    [Fact]
    public void A_service_emits_its_joins_then_its_own_features_then_its_labels()
        => Assert.Equal(
            [
                "Outbound_Flights", "Outbound_MeanDelay", "Outbound_Worst1h", "Inbound_Flights", "Inbound_MeanDelay", "Inbound_Worst1h",
                "DelayGap", "Hour", "WorstOrDefault", "DelayPerFlight", "Late",
            ],
            Evaluate(Request("LAX", "JFK"), new FlightOutcome { Delay = 16 }).Keys);

    [Fact]
    public void Joins_take_the_parts_of_a_composite_key_in_order()
    {
        Dictionary<string, SpecifiedFeature> features = Evaluate(Request("LAX", "JFK"));

        Assert.Equal(2L, features["Outbound_Flights"].Value);
        Assert.Equal(25.0, features["Outbound_MeanDelay"].Value);
        Assert.Equal(40L, features["Outbound_Worst1h"].Value);
        Assert.Equal(1L, features["Inbound_Flights"].Value);
    }

    [Fact]
    public void A_service_reads_the_features_of_its_joins_and_its_request()
    {
        Dictionary<string, SpecifiedFeature> features = Evaluate(Request("LAX", "JFK"));

        Assert.Equal(-20.0, features["DelayGap"].Value);
        Assert.Equal(17L, features["Hour"].Value);
    }

    [Fact]
    public void The_events_own_row_does_not_see_it_through_any_join()
        => Assert.Equal(1L, Evaluate(Request("LAX", "JFK") with { FlightId = 2 })["Outbound_Flights"].Value);

    [Fact]
    public void A_missing_joined_view_has_its_features_at_their_empties()
    {
        Dictionary<string, SpecifiedFeature> features = Evaluate(Request("SFO", "JFK"));

        Assert.Equal(new SpecifiedFeature("Inbound_Flights", 0L, FeatureStatus.Missing), features["Inbound_Flights"]);
        Assert.Equal(new SpecifiedFeature("Inbound_Worst1h", null, FeatureStatus.Missing), features["Inbound_Worst1h"]);
    }

    [Fact]
    public void A_request_with_a_null_key_is_missing()
        => Assert.Equal(FeatureStatus.Missing, Evaluate(Request(null, "JFK"))["Outbound_Flights"].Status);

    [Fact]
    public void A_default_is_seen_where_the_value_leaves_and_not_inside_expressions()
    {
        Dictionary<string, SpecifiedFeature> features = Evaluate(Request("SFO", "JFK"));

        Assert.Equal(new SpecifiedFeature("Inbound_MeanDelay", 0.0, FeatureStatus.Default), features["Inbound_MeanDelay"]);
        Assert.Equal(new SpecifiedFeature("DelayGap", null, FeatureStatus.Null), features["DelayGap"]);
    }

    [Fact]
    public void A_services_own_feature_is_error_default_null_or_present()
    {
        Dictionary<string, SpecifiedFeature> features = Evaluate(Request("SFO", "JFK"));

        Assert.Equal(new SpecifiedFeature("DelayPerFlight", null, FeatureStatus.Error), features["DelayPerFlight"]);
        Assert.Equal(new SpecifiedFeature("WorstOrDefault", -1L, FeatureStatus.Default), features["WorstOrDefault"]);
        Assert.Equal(FeatureStatus.Null, features["DelayGap"].Status);
        Assert.Equal(FeatureStatus.Present, features["Hour"].Status);
    }

    [Fact]
    public void Hidden_features_are_not_emitted_but_can_be_read()
    {
        Assert.DoesNotContain("Outbound_Total", Evaluate(Request("LAX", "JFK")).Keys);
        Assert.Equal(50.0, Bound(Request("LAX", "JFK")).Outbound.Total);
        Assert.Equal(30L, Bound(Request("LAX", "JFK")).Minute);
    }

    [Fact]
    public void A_label_is_computed_from_the_outcome()
    {
        Assert.Equal(new SpecifiedFeature("Late", true, FeatureStatus.Present), Evaluate(Request("LAX", "JFK"), new FlightOutcome { Delay = 16 })["Late"]);
        Assert.False(Bound(Request("LAX", "JFK"), new FlightOutcome { Delay = 15 }).Late);
    }

    [Fact]
    public void Without_an_outcome_there_is_no_label()
    {
        Assert.DoesNotContain("Late", Evaluate(Request("LAX", "JFK")).Keys);
        Assert.ThrowsAny<InvalidOperationException>(() => Bound(Request("LAX", "JFK")).Late);
    }

    [Fact]
    public void A_feature_that_reads_the_outcome_is_refused_in_training_too()
        => Assert.Contains(
            "only a label may",
            Assert.ThrowsAny<InvalidOperationException>(() => Specification.Evaluate<Leaking, FlightRequest, FlightOutcome>(
                Flights, Request("LAX", "JFK"), new FlightOutcome { Delay = 1 })).Message);

    [Fact]
    public void A_key_that_throws_makes_errors_of_all_that_is_read_under_it()
    {
        IReadOnlyList<SpecifiedFeature> features = Specification.Evaluate<BadKey, FlightRequest, FlightOutcome>(Flights, Request("LAX", "JFK"));

        Assert.Equal(["Joined_Flights", "Joined_MeanDelay", "Joined_Worst1h"], features.Select(feature => feature.Name));
        Assert.All(features, feature => Assert.Equal((null, FeatureStatus.Error), (feature.Value, feature.Status)));
    }

    private static FlightRequest Request(string? origin, string destination)
        => new() { At = Now, FlightId = 99, Origin = origin, Destination = destination };

    private static LateArrival Bound(FlightRequest request, FlightOutcome? outcome = null)
        => Specification.Of<LateArrival, FlightRequest, FlightOutcome>(Flights, request, outcome);

    private static Dictionary<string, SpecifiedFeature> Evaluate(FlightRequest request, FlightOutcome? outcome = null)
        => Specification.Evaluate<LateArrival, FlightRequest, FlightOutcome>(Flights, request, outcome).ToDictionary(feature => feature.Name);

    private static Flight Flight(string origin, string destination, Duration age, long id, long delay)
        => new() { Landed = Now - age, FlightId = id, Origin = origin, Destination = destination, Delay = delay };

    [FeatureService("leaking")]
    public sealed class Leaking : FeatureService<FlightRequest, FlightOutcome>
    {
        [Feature]
        public long Leak => Outcome.Delay;
    }

    [FeatureService("bad_key")]
    public sealed class BadKey : FeatureService<FlightRequest, FlightOutcome>
    {
        public Routes Joined => Join<Routes>(Request.Origin!.Substring(5), Request.Destination);
    }
}
