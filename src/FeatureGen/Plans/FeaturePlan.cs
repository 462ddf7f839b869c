using System.Collections.Immutable;
using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>A feature of a view or a service.</summary>
/// <param name="Name">Its name within the view or service.</param>
/// <param name="Column">The tile column of the row program that holds it.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="Hidden">Whether it is computed but not emitted.</param>
/// <param name="Default">What replaces null where the value leaves, or null for no default.</param>
/// <param name="Text">The C# that it was compiled from.</param>
/// <param name="Logic">The fingerprint of its logic, SHA-256 in hexadecimal.</param>
public sealed record FeaturePlan(
    string Name, int Column, ValueKind Kind, bool Nullable, bool Hidden, DefaultValue? Default, string Text, string Logic)
{
    /// <summary>The aggregate that the feature is, up to conversions, so that it shares its status; -1 for an expression.</summary>
    public int Aggregate { get; init; } = -1;

    /// <summary>The operations that batch computes row by row, as a person calls them, in its formula or its windows' filters and selections; empty where all is vectors.</summary>
    public ImmutableArray<string> RowByRow { get; init; } = [];
}
