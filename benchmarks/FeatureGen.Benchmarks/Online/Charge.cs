namespace FeatureGen.Benchmarks.Online;

/// <summary>A payment without an id, so that no request can be one of them.</summary>
[EventSource("charges")]
public readonly record struct Charge
{
    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Known { get; init; }

    public required long Card { get; init; }

    public required long Merchant { get; init; }

    public double? Amount { get; init; }
}
