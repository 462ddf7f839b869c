using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Exploration;

/// <summary>What a feature's values look like over a spine.</summary>
public sealed record ExploredFeature
{
    /// <summary>The feature's name.</summary>
    public required string Name { get; init; }

    /// <summary>The C# that it was compiled from.</summary>
    public required string Text { get; init; }

    /// <summary>The type of its values.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>How often it has which status.</summary>
    public required FeatureCounts Counts { get; init; }

    /// <summary>The share of rows without a value, 0 to 1.</summary>
    public required double NullShare { get; init; }

    /// <summary>The number of different values, about.</summary>
    public required long Distinct { get; init; }

    /// <summary>Least, quartiles and greatest of numbers, as numbers (a bool is 0 or 1, times and durations are microseconds); null without any.</summary>
    public NumericSummary? Numbers { get; init; }

    /// <summary>The rows in ten bins of equal width from the 1st to the 99th percentile; what lies beyond is in the first and last. Empty where values are no numbers, or all the same.</summary>
    public ImmutableArray<long> Histogram { get; init; } = [];

    /// <summary>The most frequent values of a text, and the share of rows that each has.</summary>
    public ImmutableArray<(string Value, double Share)> Frequent { get; init; } = [];

    /// <summary>Its values in the first rows, as text.</summary>
    public required ImmutableArray<string> First { get; init; }
}
