using FeatureGen;
using FlightDelays.Features;

namespace FlightDelays.Tests.Features;

/// <summary>A history that is small enough to compute by hand: the afternoon of 10 June 2001, UTC.</summary>
/// <remarks>
/// Flights of 720 miles land two hours after take-off (30 + 720 / 8 = 120 minutes) and are reported an hour later (60 + 720 / 6 = 180);
/// those of 1,680 miles land after 240 minutes and are reported after 340.
/// </remarks>
internal static class Flights
{
    public const long Short = 720;
    public const long Long = 1_680;

    /// <summary>The arrivals of these flights, and their departures.</summary>
    public static History Of(params Arrival[] arrivals) => new History()
        .Add(arrivals)
        .Add(arrivals.Select(arrival => new Departure
        {
            FlightId = arrival.FlightId,
            TakeOff = arrival.TakeOff,
            Origin = arrival.Origin,
            Destination = arrival.Destination,
            Distance = arrival.Distance,
        }));

    public static Arrival Flight(long id, Timestamp takeOff, string origin, string destination, long distance, long delay) => new()
    {
        FlightId = id,
        TakeOff = takeOff,
        Origin = origin,
        Destination = destination,
        Distance = distance,
        Delay = delay,
    };

    public static FlightRequest Ask(long id, Timestamp at, string origin, string destination, long distance) => new()
    {
        At = at,
        FlightId = id,
        Origin = origin,
        Destination = destination,
        Distance = distance,
    };

    public static Timestamp At(int hour, int minute = 0) => Timestamp.FromUtc(2001, 6, 10, hour, minute);
}
