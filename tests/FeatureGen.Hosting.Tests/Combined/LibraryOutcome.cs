namespace FeatureGen.Hosting.Tests.Combined;

public readonly record struct LibraryOutcome
{
    public required bool Complains { get; init; }
}
