namespace FeatureGen;

/// <summary>
/// Marks a property as what a model is to predict, never readable from a feature. In a service it is computed from the outcome, or from labels of joined views,
/// and emitted in training only. In a view it is computed from the events that follow: see <see cref="FeatureView{TEvent}.Next"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LabelAttribute : Attribute;
