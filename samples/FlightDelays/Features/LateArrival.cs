using FeatureGen;

namespace FlightDelays.Features;

/// <summary>What a model reads that says, at take-off, whether a flight will arrive late.</summary>
[FeatureService("late_arrival", Version = 1)]
public sealed partial class LateArrival : FeatureService<FlightRequest, FlightOutcome>
{
    /// <summary>The airport that the flight goes to.</summary>
    public AirportArrivals Destination => Join<AirportArrivals>(Request.Destination);

    /// <summary>The flights into the airport that it comes from: one of them was its aircraft.</summary>
    public AirportArrivals Inbound => Join<AirportArrivals>(Request.Origin);

    /// <summary>The queue that it has left.</summary>
    public AirportDepartures Departures => Join<AirportDepartures>(Request.Origin);

    /// <summary>The same route.</summary>
    public RouteArrivals Route => Join<RouteArrivals>(Request.Origin, Request.Destination);

    /// <summary>The hour of take-off, UTC, 0 to 23: delays pile up over a day.</summary>
    [Feature]
    public long Hour => Request.At.HourOfDay;

    /// <summary>The day of take-off, UTC, 1 for Monday to 7 for Sunday.</summary>
    [Feature]
    public long DayOfWeek => Request.At.DayOfWeek;

    /// <summary>The flight's length, statute miles.</summary>
    [Feature]
    public long Miles => Request.Distance;

    /// <summary>Whether it is long.</summary>
    [Feature]
    public bool IsLongHaul => Request.Distance > Punctuality.LongHaulMiles;

    /// <summary>Hours since the route's last arrival; a week where there was none.</summary>
    [Feature, Default(168.0)]
    public double? HoursSinceRoute => Route.SinceLatest7d.HasValue ? Route.SinceLatest7d.Value.TotalHours : null;

    /// <summary>How unpredictable the flight is: by its route's week or its destination's day, whichever is worse, minutes.</summary>
    [Feature]
    public double Unrest => Math.Max(Route.DelaySpread7d ?? 0, Destination.DelaySpread24h ?? 0);

    /// <summary>Whether it arrived late.</summary>
    [Label]
    public bool Late => Outcome.Delay > Punctuality.LateMinutes;
}
