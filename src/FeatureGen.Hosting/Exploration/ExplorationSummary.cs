using System.Collections.Immutable;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Exploration;

/// <summary>What the features of a view or service look like over a spine.</summary>
public sealed record ExplorationSummary
{
    /// <summary>The view or service.</summary>
    public required string Name { get; init; }

    /// <summary>What was computed, from what, and how long it took.</summary>
    public required TrainingSummary Run { get; init; }

    /// <summary>The columns of the request in the first rows: their names, and their values as text.</summary>
    public required ImmutableArray<(string Name, ImmutableArray<string> First)> Requests { get; init; }

    /// <summary>The features, in the order in which they are emitted.</summary>
    public required ImmutableArray<ExploredFeature> Features { get; init; }

    /// <summary>Writes it as a person reads it.</summary>
    public void WriteTo(TextWriter output) => ExplorationText.Write(this, output);
}
