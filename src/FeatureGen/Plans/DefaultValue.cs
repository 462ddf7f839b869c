namespace FeatureGen.Plans;

/// <summary>A declared default: the lane of a number, time or boolean, or a text.</summary>
/// <param name="Lane">The 64-bit lane; unused for a text.</param>
/// <param name="Text">The text, for a string feature.</param>
public sealed record DefaultValue(long Lane, string? Text = null);
