namespace FeatureGen.SpecificationTests.Model;

/// <summary>A version of a customer's state.</summary>
[SnapshotSource("profiles")]
public readonly record struct Profile
{
    [EventTime]
    public required Timestamp From { get; init; }

    [KnownAt]
    public Timestamp Known { get; init; }

    [Sequence]
    public long Turn { get; init; }

    public required long Key { get; init; }

    public long? Limit { get; init; }

    public string? Segment { get; init; }

    [VersionDeleted]
    public bool IsClosed { get; init; }

    public static Profile At(long from, long? limit = null) => new() { From = new(from), Known = new(from), Key = 1, Limit = limit };
}
