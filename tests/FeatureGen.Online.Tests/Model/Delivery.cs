namespace FeatureGen.Online.Tests.Model;

/// <summary>A delivery in so many parts, and the share of each.</summary>
[EventSource("deliveries")]
public readonly record struct Delivery
{
    [EventTime, KnownAt]
    public required Timestamp At { get; init; }

    public required long Parts { get; init; }

    public required long Share { get; init; }
}
