using FeatureGen;

namespace FlightDelays.Features;

/// <summary>How punctual the flights into an airport have been: weather and congestion show here first.</summary>
[FeatureView(nameof(Arrival.Destination), Version = 1, Owner = "operations")]
public sealed partial class AirportArrivals : FeatureView<Arrival>
{
    /// <summary>The number of arrivals.</summary>
    [Feature, Over("1h", "3h", "24h", "7d")]
    public long Arrivals(Duration window) => Past(window).Count();

    /// <summary>Minutes; from an hour, which follows a thunderstorm, to a week, which is the airport's habit.</summary>
    [Feature, Over("1h", "3h", "24h", "7d")]
    public double? MeanDelay(Duration window) => Past(window).Average(a => a.Delay);

    /// <summary>The share of late arrivals, 0 to 1.</summary>
    [Feature, Over("3h", "24h")]
    public double? LateShare(Duration window) => Past(window).Share(a => a.Delay > Punctuality.LateMinutes);

    /// <summary>The longest delay, minutes.</summary>
    [Feature]
    public long? WorstDelay3h => Past(Hours(3)).Max(a => a.Delay);

    /// <summary>How far the delays of a day lie apart, minutes.</summary>
    [Feature]
    public double? DelaySpread24h => Past(Hours(24)).StdDev(a => a.Delay);

    /// <summary>Minutes; long flights have time to catch up in the air.</summary>
    [Feature]
    public double? LongHaulDelay24h => Past(Hours(24)).Where(a => a.Distance > Punctuality.LongHaulMiles).Average(a => a.Delay);

    /// <summary>The delay of the flight that landed last, minutes.</summary>
    [Feature]
    public long? LatestDelay3h => Past(Hours(3)).Latest(a => a.Delay);

    /// <summary>Where the flight that landed last came from.</summary>
    [Feature]
    public string? LatestOrigin24h => Past(Hours(24)).Latest(a => a.Origin);

    /// <summary>How long nothing has landed.</summary>
    [Feature]
    public Duration? SinceLatest7d => Past(Days(7)).TimeSinceLatest();

    /// <summary>All minutes of delay of a day; early arrivals make up for nothing.</summary>
    [Feature(Hidden = true)]
    public long LostMinutes24h => Past(Hours(24)).Sum(a => a.Delay > 0 ? a.Delay : 0);

    /// <summary>Minutes of delay for each arrival of a day, early ones counted as on time; null without arrivals.</summary>
    [Feature]
    public double? LostMinutesPerArrival24h => Arrivals24h > 0 ? (double)LostMinutes24h / Arrivals24h : null;

    /// <summary>Whether it gets worse: the last hour against the day, minutes.</summary>
    [Feature]
    public double? Trend => MeanDelay1h - MeanDelay24h;
}
