namespace FeatureGen.SpecificationTests.Model;

/// <summary>The least that an event must have.</summary>
[EventSource("ticks")]
public readonly record struct Tick
{
    [EventTime]
    public required Timestamp Time { get; init; }

    public required long Key { get; init; }
}
