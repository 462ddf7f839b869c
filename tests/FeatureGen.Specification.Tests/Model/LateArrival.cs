namespace FeatureGen.SpecificationTests.Model;

[FeatureService("late_arrival")]
public sealed class LateArrival : FeatureService<FlightRequest, FlightOutcome>
{
    [Label]
    public bool Late => Outcome.Delay > 15;

    [Feature]
    public double? DelayGap => Inbound.MeanDelay - Outbound.MeanDelay;

    [Feature(Hidden = true)]
    public long Minute => Request.At.MinuteOfHour;

    public Routes Outbound => Join<Routes>(Request.Origin, Request.Destination);

    public Routes Inbound => Join<Routes>(Request.Destination, Request.Origin);

    [Feature]
    public long Hour => Request.At.HourOfDay;

    [Feature, Default(-1)]
    public long? WorstOrDefault => Inbound.Worst(Duration.Hours(1));

    [Feature]
    public long DelayPerFlight => 100 / Inbound.Flights;
}
