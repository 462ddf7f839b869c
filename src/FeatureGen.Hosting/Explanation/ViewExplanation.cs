using System.Collections.Immutable;

namespace FeatureGen.Hosting.Explanation;

/// <summary>What a view computes, what it keeps of events for that, for how long and why, and what that costs.</summary>
public sealed record ViewExplanation
{
    /// <summary>The view's name.</summary>
    public required string View { get; init; }

    /// <summary>The source of its events.</summary>
    public required string Source { get; init; }

    /// <summary>Whether its features are labels, which only training reads.</summary>
    public bool AreLabels { get; init; }

    /// <summary>The features, each with its C# and the window of each aggregate in it.</summary>
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>How batch computes formulas: which features by vectors, and which row by row, and why.</summary>
    public required ImmutableArray<string> Batch { get; init; }

    /// <summary>What is shared: aggregates that are answered together from an entity's events.</summary>
    public required ImmutableArray<string> Scans { get; init; }

    /// <summary>What an event keeps besides its times.</summary>
    public required ImmutableArray<string> Kept { get; init; }

    /// <summary>How long events are kept one by one, and why; of labels when they are mature.</summary>
    public required ImmutableArray<string> Retention { get; init; }

    /// <summary>What an entity costs, at some rates of events or as a store holds it.</summary>
    public required ImmutableArray<EntityCost> Costs { get; init; }

    /// <summary>Writes it as a person reads it.</summary>
    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{(AreLabels ? "labels" : "view")} {View} of {Source}");
        Write(output, AreLabels ? "labels" : "features", Features);
        Write(output, "in batch", Batch);
        Write(output, "answered together", Scans);
        if (AreLabels)
        {
            Write(output, "only training reads them, from files", Retention);
            return;
        }

        Write(output, "kept of an event besides its times", Kept);
        Write(output, "events are kept one by one", Retention);
        output.WriteLine("  an entity");
        foreach (EntityCost cost in Costs)
        {
            output.WriteLine($"    {cost}");
        }
    }

    private static void Write(TextWriter output, string heading, ImmutableArray<string> lines)
    {
        output.WriteLine($"  {heading}");
        foreach (string line in lines)
        {
            output.WriteLine($"    {line}");
        }
    }
}
