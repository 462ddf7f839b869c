namespace FeatureGen.Compiler.Planning;

/// <summary>A feature that has no place in the plan.</summary>
internal sealed record RefusedFeature(string Name, string Reason)
{
    /// <summary>The line that the plan shows.</summary>
    public string Line => $"{Name}: {Reason}";
}
