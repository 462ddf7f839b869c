using FeatureGen.Columns;

namespace FeatureGen;

/// <summary>What a feature is specified to be for one row.</summary>
/// <param name="Name">
/// Its name; of a joined view's feature <c>Join_Feature</c>, of an <see cref="OverAttribute">[Over]</see> method its name and the duration.
/// </param>
/// <param name="Value">Its value, boxed, or null. NaN is the canonical one.</param>
/// <param name="Status">Why it has that value.</param>
/// <param name="IsHidden">Whether it is computed but not emitted; its default is not applied then.</param>
public sealed record SpecifiedFeature(string Name, object? Value, FeatureStatus Status, bool IsHidden = false);
