using System.Collections.Immutable;
using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>A column that a file, stream or request must have.</summary>
/// <param name="Name">The column's name where the data is.</param>
/// <param name="Member">The C# member that holds it.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="Nullable">Whether null is a value; if not, a row with a null here is refused.</param>
/// <param name="Zone">The declared zone of a time column stored without one ("UTC"), or null.</param>
public sealed record SourceColumn(string Name, string Member, ValueKind Kind, bool Nullable, string? Zone = null)
{
    /// <summary>Whether it is no column of the data: every row of the source has <see cref="Given"/>.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The text that every row has, or null.</summary>
    public string? Given { get; init; }

    /// <summary>The members of the enum that the values are; none of any other type.</summary>
    public ImmutableArray<ValueName> Names { get; init; } = [];
}
