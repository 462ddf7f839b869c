namespace FeatureGen;

/// <summary>
/// Marks a public property, or a method with <see cref="OverAttribute"/>, as a feature: its body is compiled for training and
/// serving.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class FeatureAttribute : Attribute
{
    /// <summary>Whether it is computed for other features to read, but not emitted.</summary>
    public bool Hidden { get; set; }

    /// <summary>The version of its meaning, from 1, where one view's features age apart.</summary>
    public int Version { get; set; } = 1;
}
