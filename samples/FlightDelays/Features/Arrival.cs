using System.ComponentModel.DataAnnotations;
using FeatureGen;

namespace FlightDelays.Features;

/// <summary>A flight as it arrives, with its delay.</summary>
/// <remarks>
/// The data has no arrival time. <see cref="Landed"/> is half an hour for climb and descent and 8 miles a minute (480 mph) between them;
/// <see cref="Reported"/> is a bound: slower by half an hour and at 6 miles a minute, so that no delay counts as known too early.
/// </remarks>
[EventSource("arrivals")]
public readonly record struct Arrival
{
    /// <summary>The flight's number.</summary>
    [EventId]
    public required long FlightId { get; init; }

    /// <summary>Take-off, UTC.</summary>
    public required Timestamp TakeOff { get; init; }

    /// <summary>When the flight landed, estimated.</summary>
    [EventTime]
    public Timestamp Landed => TakeOff + Duration.Minutes(30 + Distance / 8);

    /// <summary>From when on its delay may be used.</summary>
    [KnownAt]
    public Timestamp Reported => TakeOff + Duration.Minutes(60 + Distance / 6);

    /// <summary>The airport of origin, its IATA code.</summary>
    public required string Origin { get; init; }

    /// <summary>The airport of destination, its IATA code.</summary>
    public required string Destination { get; init; }

    /// <summary>Statute miles.</summary>
    public required long Distance { get; init; }

    /// <summary>Minutes late at arrival, negative when early. More than two hours early is a mistake in the data, and refused.</summary>
    [Range(-120, 3000)]
    public required long Delay { get; init; }
}
