using FeatureGen;

namespace FlightDelays.Features;

/// <summary>The question, asked at take-off: will this flight arrive late?</summary>
[FeatureRequest]
public readonly record struct FlightRequest
{
    /// <summary>Take-off, UTC.</summary>
    [RequestTime]
    public required Timestamp At { get; init; }

    /// <summary>The flight's number: its own arrival never counts.</summary>
    [SelfId]
    public required long FlightId { get; init; }

    /// <summary>The airport of origin, its IATA code.</summary>
    public required string Origin { get; init; }

    /// <summary>The airport of destination, its IATA code.</summary>
    public required string Destination { get; init; }

    /// <summary>Statute miles.</summary>
    public required long Distance { get; init; }
}
