namespace FeatureGen;

/// <summary>Marks a struct as the columns that a request, and each row of a training spine, brings along.</summary>
/// <remarks>Exactly one property carries <see cref="RequestTimeAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FeatureRequestAttribute : Attribute;
