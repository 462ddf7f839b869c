namespace FeatureGen.Benchmarks.Rows;

/// <summary>Eight columns of doubles, as the peers have them.</summary>
[FeatureRequest]
public readonly record struct MixedRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required double X0 { get; init; }

    public required double X1 { get; init; }

    public required double X2 { get; init; }

    public required double X3 { get; init; }

    public required double X4 { get; init; }

    public required double X5 { get; init; }

    public required double X6 { get; init; }

    public required double X7 { get; init; }
}
