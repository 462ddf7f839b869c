using FeatureGen;

namespace FlightDelays.Features;

/// <summary>A flight as it takes off: known at once, but nobody knows yet how late it will arrive.</summary>
[EventSource("departures")]
public readonly record struct Departure
{
    /// <summary>The flight's number.</summary>
    [EventId]
    public required long FlightId { get; init; }

    /// <summary>Take-off, UTC.</summary>
    [EventTime, KnownAt]
    public required Timestamp TakeOff { get; init; }

    /// <summary>The airport of origin, its IATA code.</summary>
    public required string Origin { get; init; }

    /// <summary>The airport of destination, its IATA code.</summary>
    public required string Destination { get; init; }

    /// <summary>Statute miles.</summary>
    public required long Distance { get; init; }
}
