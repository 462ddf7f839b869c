namespace FeatureGen.Benchmarks.Rows;

/// <summary>The outcome of services that have no labels.</summary>
public readonly record struct NoOutcome
{
    public required bool Ignored { get; init; }
}
