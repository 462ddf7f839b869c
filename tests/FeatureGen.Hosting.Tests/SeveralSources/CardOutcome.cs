namespace FeatureGen.Hosting.Tests.SeveralSources;

public readonly record struct CardOutcome
{
    public required bool Fraud { get; init; }
}
