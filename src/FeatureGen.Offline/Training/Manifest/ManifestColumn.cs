namespace FeatureGen.Offline.Training.Manifest;

/// <summary>A column of the training file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values, as <see cref="Columns.ValueKind"/> names it.</param>
/// <param name="Nullable">Whether null is a value.</param>
/// <param name="Role"><c>request</c>, <c>feature</c> or <c>label</c>.</param>
/// <param name="Default">What replaced null where the value left, as text; null for no default.</param>
/// <param name="Logic">The fingerprint of the logic of a feature or label.</param>
/// <param name="Text">The C# that a feature or label was compiled from.</param>
/// <param name="Counts">How often a feature or label has which status.</param>
public sealed record ManifestColumn(
    string Name, string Type, bool Nullable, string Role, string? Default, string? Logic, string? Text, FeatureCounts? Counts);
