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

    /// <summary>How much later flights arrive here than there, minutes: negative when the trouble lies ahead.</summary>
    [Feature]
    public double? DelayGap => Inbound.MeanDelay1h - Destination.MeanDelay1h;

    /// <summary>The delay to expect of the aircraft that came in, minutes.</summary>
    [Feature(Hidden = true)]
    public double InboundDelay => Inbound.MeanDelay1h ?? Inbound.MeanDelay24h ?? 0;

    /// <summary>What of it the turnaround does not make good, minutes.</summary>
    [Feature]
    public double KnockOn => Math.Max(InboundDelay - Punctuality.TurnaroundSlack, 0);

    /// <summary>Aircraft that came in for each that left: below 1 the apron empties; 1 where none left.</summary>
    [Feature, Default(1.0)]
    public double? ArrivalsPerDeparture3h => Departures.Departures3h > 0 ? (double)Inbound.Arrivals3h / Departures.Departures3h : null;

    /// <summary>The delay that the route, or else the destination, had on average in a week, minutes.</summary>
    [Feature]
    public double ExpectedDelay => Route.MeanDelay7d ?? Destination.MeanDelay7d ?? 0;

    /// <summary>Whether it arrived late.</summary>
    [Label]
    public bool Late => Outcome.Delay > Punctuality.LateMinutes;
}
