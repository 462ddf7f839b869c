using FeatureGen;

namespace FlightDelays.Features;

/// <summary>How the flights between two airports have done: schedules are tight on some routes and padded on others.</summary>
[FeatureView(nameof(Arrival.Origin), nameof(Arrival.Destination), Version = 1, Owner = "operations")]
public sealed partial class RouteArrivals : FeatureView<Arrival>
{
    /// <summary>The number of flights that arrived.</summary>
    [Feature, Over("24h", "7d")]
    public long Flights(Duration window) => Past(window).Count();

    /// <summary>Minutes.</summary>
    [Feature, Over("24h", "7d")]
    public double? MeanDelay(Duration window) => Past(window).Average(a => a.Delay);

    /// <summary>The share of late arrivals, 0 to 1.</summary>
    [Feature]
    public double? LateShare7d => Past(Days(7)).Share(a => a.Delay > Punctuality.LateMinutes);

    /// <summary>The longest delay, minutes.</summary>
    [Feature]
    public long? WorstDelay7d => Past(Days(7)).Max(a => a.Delay);

    /// <summary>The earliest arrival, minutes, negative when before the schedule.</summary>
    [Feature]
    public long? BestDelay7d => Past(Days(7)).Min(a => a.Delay);

    /// <summary>How far the delays of a week lie apart, minutes.</summary>
    [Feature]
    public double? DelaySpread7d => Past(Days(7)).StdDev(a => a.Delay);

    /// <summary>The delay of the flight that landed last, minutes.</summary>
    [Feature]
    public long? LatestDelay7d => Past(Days(7)).Latest(a => a.Delay);

    /// <summary>The delay of the same flight yesterday, more or less: of what landed 22 to 26 hours ago, minutes.</summary>
    [Feature]
    public double? YesterdayDelay => Past(Hours(4)).Lag(Hours(22)).Average(a => a.Delay);

    /// <summary>How long nothing has landed that flew this route.</summary>
    [Feature(Hidden = true)]
    public Duration? SinceLatest7d => Past(Days(7)).TimeSinceLatest();

    /// <summary>How wide the week's delays range, minutes.</summary>
    [Feature]
    public long? DelayRange7d => WorstDelay7d - BestDelay7d;

    /// <summary>Whether it gets worse: the day against the week, minutes.</summary>
    [Feature]
    public double? Trend => MeanDelay24h - MeanDelay7d;
}
