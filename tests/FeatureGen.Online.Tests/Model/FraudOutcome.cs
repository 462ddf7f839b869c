namespace FeatureGen.Online.Tests.Model;

public readonly record struct FraudOutcome
{
    public required bool Disputed { get; init; }
}
