namespace FeatureGen.SpecificationTests.Model;

/// <summary>An event that its producer may send more than once.</summary>
[EventSource("deliveries", DuplicateHorizon = "10s")]
public readonly record struct Delivery
{
    [EventTime]
    public required Timestamp Time { get; init; }

    [KnownAt]
    public required Timestamp Known { get; init; }

    [EventId]
    public long Id { get; init; }

    public required long Key { get; init; }

    public long Weight { get; init; }
}
