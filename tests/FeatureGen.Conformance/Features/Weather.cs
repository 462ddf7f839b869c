namespace FeatureGen.Conformance.Features;

public enum Weather
{
    Unknown,
    Sun = 3,
    Rain = -7,
}
