namespace FeatureGen;

/// <summary>Makes one feature for each duration out of a method that takes a <see cref="Duration"/>.</summary>
/// <param name="durations">A whole number and a unit, <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>: <c>"30s"</c>, <c>"15m"</c>, <c>"3h"</c>, <c>"7d"</c>.</param>
/// <example>
/// Emitted, and readable from other features, as <c>MeanDelay1h</c> and <c>MeanDelay3h</c>:
/// <code>
/// [Feature, Over("1h", "3h")]
/// public double? MeanDelay(Duration window) => Past(window).Average(a => a.Delay);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OverAttribute(params string[] durations) : Attribute
{
    /// <summary>The durations as written; each is the suffix of a feature's name.</summary>
    public IReadOnlyList<string> Durations { get; } = durations;
}
