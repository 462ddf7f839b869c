namespace FeatureGen.Hosting.Tests.Types;

public readonly record struct ParcelOutcome
{
    public required bool Late { get; init; }
}
