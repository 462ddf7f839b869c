namespace FeatureGen;

/// <summary>Marks the <see cref="Timestamp"/> at which an event happened; windows are measured in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EventTimeAttribute : Attribute;
