namespace FeatureGen.Conformance.Features;

/// <summary>What happened after the request.</summary>
public readonly record struct StationOutcome
{
    public double Result { get; init; }
}
