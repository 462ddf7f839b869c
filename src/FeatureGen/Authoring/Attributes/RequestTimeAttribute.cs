namespace FeatureGen;

/// <summary>Marks the <see cref="Timestamp"/> as of which a request is answered.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequestTimeAttribute : Attribute;
