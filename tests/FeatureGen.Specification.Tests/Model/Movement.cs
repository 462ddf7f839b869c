namespace FeatureGen.SpecificationTests.Model;

/// <summary>An event that comes from two sources.</summary>
[EventSource("cards"), EventSource("transfers")]
public readonly record struct Movement
{
    [EventTime]
    public Timestamp Time { get; init; }

    [EventId]
    public long Id { get; init; }

    [SourceName]
    public required string Source { get; init; }

    public string? Account { get; init; }
}
