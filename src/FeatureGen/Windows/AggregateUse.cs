using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>An aggregate and the column that it goes to.</summary>
internal readonly record struct AggregateUse(AggregateKind Kind, int Column);
