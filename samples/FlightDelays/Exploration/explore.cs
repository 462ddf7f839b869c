#:project ../../../src/FeatureGen.Hosting
#:property UsesFeatureGenCompiler=true

// An idea on its way: dotnet run samples/FlightDelays/Exploration/explore.cs -- --config samples/FlightDelays/featuregen.json --spine samples/FlightDelays/data/prepared/spine.parquet
// The file is part of the project as it stands; a service that joins AirportRecovery serves it.
using FeatureGen;

namespace FlightDelays.Exploration;

/// <summary>A flight as it arrives, with what the idea needs of it.</summary>
[EventSource("arrivals")]
public readonly record struct Landing
{
    /// <summary>Take-off, UTC.</summary>
    public required Timestamp TakeOff { get; init; }

    /// <summary>When the flight landed, estimated.</summary>
    [EventTime]
    public Timestamp Landed => TakeOff + Duration.Minutes(30 + Distance / 8);

    /// <summary>From when on its delay may be used.</summary>
    [KnownAt]
    public Timestamp Reported => TakeOff + Duration.Minutes(60 + Distance / 6);

    /// <summary>The airport of destination, its IATA code.</summary>
    public required string Destination { get; init; }

    /// <summary>The airport of origin, its IATA code.</summary>
    public required string Origin { get; init; }

    /// <summary>Statute miles.</summary>
    public required long Distance { get; init; }

    /// <summary>Minutes late at arrival, negative when early.</summary>
    public required long Delay { get; init; }
}

/// <summary>Does an airport that recovers from delays do so within the hour?</summary>
[FeatureView(nameof(Landing.Destination))]
public sealed partial class AirportRecovery : FeatureView<Landing>
{
    /// <summary>The mean delay of the last hour.</summary>
    [Feature] public double? MeanDelay1h => Past(Hours(1)).Average(landing => landing.Delay);

    /// <summary>The mean delay of the hour before.</summary>
    [Feature] public double? MeanDelayBefore => Past(Hours(1)).Lag(Hours(1)).Average(landing => landing.Delay);

    /// <summary>How much less it has become.</summary>
    [Feature] public double? Recovery => MeanDelayBefore - MeanDelay1h;

    /// <summary>Whether the last flight that is known was late.</summary>
    [Feature] public bool? IsLate => Past(Hours(3)).Latest(landing => landing.Delay) > 15;

    /// <summary>Where it came from.</summary>
    [Feature] public string? LatestOrigin => Past(Hours(3)).Latest(landing => landing.Origin);

    /// <summary>How long ago it landed.</summary>
    [Feature] public Duration? SinceLatest => Past(Days(1)).TimeSinceLatest();
}
