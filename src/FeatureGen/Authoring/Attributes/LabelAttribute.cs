namespace FeatureGen;

/// <summary>
/// Marks a service's property as what the model is to predict: computed from the outcome, emitted in training only, never readable
/// from a feature.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute : Attribute;
