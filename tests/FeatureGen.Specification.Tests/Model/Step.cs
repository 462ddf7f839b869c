namespace FeatureGen.SpecificationTests.Model;

/// <summary>An event of one of two sources of a view.</summary>
[EventSource("steps")]
public readonly record struct Step
{
    [EventTime]
    public Timestamp Time { get; init; }

    [KnownAt]
    public Timestamp Known { get; init; }

    public string? Walker { get; init; }

    public long Length { get; init; }
}
