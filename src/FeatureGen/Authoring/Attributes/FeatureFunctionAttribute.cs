namespace FeatureGen;

/// <summary>Marks a method that features call: its body is compiled in the place of each call.</summary>
/// <remarks>Within one project any static method may be called; the mark says that it is meant for features, and for those of other projects too.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeatureFunctionAttribute : Attribute;
