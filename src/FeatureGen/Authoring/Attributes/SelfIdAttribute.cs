namespace FeatureGen;

/// <summary>
/// Marks the id of the event that the request is about, a <see cref="long"/>; events with this <see cref="EventIdAttribute"/> never count for it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SelfIdAttribute : Attribute;
