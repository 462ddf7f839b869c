namespace FeatureGen;

/// <summary>
/// Marks an event's id, an integer or a string. An event never counts for the request whose <see cref="SelfIdAttribute"/> it is.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventIdAttribute : Attribute;
