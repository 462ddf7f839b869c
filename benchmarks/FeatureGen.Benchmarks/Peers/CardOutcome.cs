namespace FeatureGen.Benchmarks.Peers;

/// <summary>The peers' spine has no outcome.</summary>
public readonly record struct CardOutcome;
