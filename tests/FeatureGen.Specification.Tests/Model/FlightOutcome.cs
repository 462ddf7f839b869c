namespace FeatureGen.SpecificationTests.Model;

public readonly record struct FlightOutcome
{
    public required long Delay { get; init; }
}
