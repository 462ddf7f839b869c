namespace FeatureGen.Skew.Tests.Model;

/// <summary>What came of it.</summary>
public readonly record struct CardOutcome
{
    public bool Fraud { get; init; }
}
