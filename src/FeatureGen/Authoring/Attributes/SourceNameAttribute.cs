namespace FeatureGen;

/// <summary>
/// Marks the string member of an event that says which source it came from. It is no column: each row has the <see cref="EventSourceAttribute.Name"/> of its
/// source, in files as in streams.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SourceNameAttribute : Attribute;
