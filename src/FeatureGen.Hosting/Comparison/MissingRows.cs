using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison;

/// <summary>Rows that one file has and the other lacks.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The ids of the first of them, in words.</param>
public sealed record MissingRows(int Count, ImmutableArray<string> First);
