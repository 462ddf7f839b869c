namespace FeatureGen.Hosting.LibraryApp;

public readonly record struct LibraryOutcome
{
    public required bool Complains { get; init; }
}
