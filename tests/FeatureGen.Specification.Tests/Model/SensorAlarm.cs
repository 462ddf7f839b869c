namespace FeatureGen.SpecificationTests.Model;

/// <summary>A label of the outcome, and one of what follows.</summary>
[FeatureService("sensor_alarm")]
public sealed class SensorAlarm : FeatureService<SensorRequest, FlightOutcome>
{
    public Following After => Join<Following>(Request.Sensor);

    public Readings Before => Join<Readings>(Request.Sensor);

    [Feature]
    public long Minute => Request.At.MinuteOfHour;

    [Label]
    public bool Active => After.Count > 0;

    [Label]
    public bool Late => Outcome.Delay > 15;
}
