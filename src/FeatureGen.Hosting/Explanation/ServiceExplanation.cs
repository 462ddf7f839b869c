using System.Collections.Immutable;

namespace FeatureGen.Hosting.Explanation;

/// <summary>What a service computes, from what, and what its state costs.</summary>
public sealed record ServiceExplanation
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The declared version.</summary>
    public required int Version { get; init; }

    /// <summary>The number of features that it emits.</summary>
    public required int Outputs { get; init; }

    /// <summary>The views that it joins, each once, those of labels last.</summary>
    public required ImmutableArray<ViewExplanation> Views { get; init; }

    /// <summary>The service's own features and labels, each with its C#.</summary>
    public required ImmutableArray<string> OwnFeatures { get; init; }

    /// <summary>How batch computes them: which by vectors, and which row by row, and why.</summary>
    public required ImmutableArray<string> Batch { get; init; }

    /// <summary>Writes it as a person reads it.</summary>
    public void WriteTo(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"service {Service}, version {Version}: emits {Outputs} features"));
        foreach (ViewExplanation view in Views)
        {
            output.WriteLine();
            view.WriteTo(output);
        }

        if (!OwnFeatures.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("the service's own");
            foreach (string feature in OwnFeatures)
            {
                output.WriteLine($"  {feature}");
            }

            output.WriteLine("in batch");
            foreach (string line in Batch)
            {
                output.WriteLine($"  {line}");
            }
        }
    }
}
