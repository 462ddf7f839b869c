namespace FeatureGen.Benchmarks.Peers;

/// <summary>A version of a card's state, as asof.cpp writes it.</summary>
[SnapshotSource("card_snapshots")]
public readonly record struct CardSnapshot
{
    [EventTime]
    [KnownAt]
    public required Timestamp From { get; init; }

    public required long Card { get; init; }

    public required double Limit { get; init; }

    public required double Balance { get; init; }

    public int? Tier { get; init; }
}
