namespace FeatureGen.Hosting.Tests.Unions;

public readonly record struct AccountOutcome
{
    public required bool Overdrawn { get; init; }
}
