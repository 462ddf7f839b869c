namespace FeatureGen.Skew.Tests.Model;

/// <summary>The terms of a card from a time on, as a dimension table has them.</summary>
[SnapshotSource("terms")]
public readonly record struct CardTerms
{
    [EventTime]
    public required Timestamp From { get; init; }

    [KnownAt]
    public required Timestamp Loaded { get; init; }

    [Sequence]
    public long Turn { get; init; }

    [VersionDeleted]
    public bool IsClosed { get; init; }

    public string Card => "4111";

    public double? Limit { get; init; }
}
