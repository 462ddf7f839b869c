using System.Collections.Immutable;

namespace FeatureGen.Hosting.Comparison;

/// <summary>How one feature compares, over the rows that both files have.</summary>
public sealed record FeatureComparison
{
    /// <summary>The feature's column.</summary>
    public required string Name { get; init; }

    /// <summary>The rows in which both have the same value, or both null.</summary>
    public required long Equal { get; init; }

    /// <summary>The rows in which they differ, those that differ by rounding alone included.</summary>
    public required long Different { get; init; }

    /// <summary>The rows in which they differ by rounding alone.</summary>
    public required long FloatOrder { get; init; }

    /// <summary>The rows that were looked into, out of those that differ by more than rounding.</summary>
    public required int Explained { get; init; }

    /// <summary>How many of the rows looked into have each cause; a row with several counts for each of them.</summary>
    public required ImmutableSortedDictionary<DifferenceCause, int> Causes { get; init; }

    /// <summary>A row for each cause that was found.</summary>
    public required ImmutableArray<DifferenceExample> Examples { get; init; }
}
