namespace FeatureGen.Benchmarks.Rows;

/// <summary>Eight columns of doubles.</summary>
[FeatureRequest]
public readonly record struct ArithmeticRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required double Amount { get; init; }

    public required double Mean { get; init; }

    public required double Deviation { get; init; }

    public required double Weight { get; init; }

    public required double Seconds { get; init; }

    public required double Average { get; init; }

    public required double Count { get; init; }

    public required double Age { get; init; }

    public double Hour => Math.Floor(Seconds * (1.0 / 3600)) - (24.0 * Math.Floor(Seconds * (1.0 / 86400)));
}
