namespace FeatureGen;

/// <summary>
/// Marks the <see cref="Timestamp"/> from which on an event may be used: a feature as of <c>t</c> sees it if this is at most
/// <c>t</c>.
/// </summary>
/// <remarks>Without it an event counts as known at its event time, which is optimistic wherever data arrives late.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownAtAttribute : Attribute;
