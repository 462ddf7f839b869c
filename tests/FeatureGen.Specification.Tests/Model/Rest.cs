namespace FeatureGen.SpecificationTests.Model;

/// <summary>An event of the other source; it computes the part of the key.</summary>
[EventSource("rests")]
public readonly record struct Rest
{
    [EventTime]
    public Timestamp Time { get; init; }

    public string? Sleeper { get; init; }

    public string? Walker => Sleeper;

    public bool IsLong { get; init; }
}
