namespace FeatureGen;

/// <summary>
/// Marks an event's id, a <see cref="long"/>. An event never counts for the request whose <see cref="SelfIdAttribute"/> it is, and one that
/// comes again under its id within <see cref="EventSourceAttribute.DuplicateHorizon"/> counts once.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventIdAttribute : Attribute;
