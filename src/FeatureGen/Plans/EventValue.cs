using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>A filter or a selection over events, computed once when an event arrives.</summary>
/// <param name="Column">The tile column that the event program writes it to.</param>
/// <param name="Kind">Its type; <see cref="ValueKind.Boolean"/> for a filter.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="Text">The C# that it was compiled from.</param>
public sealed record EventValue(int Column, ValueKind Kind, bool Nullable, string Text);
