namespace FeatureGen.Benchmarks.Peers;

/// <summary>One row of the peers' spine.</summary>
[FeatureRequest]
public readonly record struct CardRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required long Card { get; init; }
}
