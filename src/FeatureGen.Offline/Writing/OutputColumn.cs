using FeatureGen.Columns;

namespace FeatureGen.Offline.Writing;

/// <summary>A column of a Parquet file that is written.</summary>
/// <param name="Name">Its name; two names of a file may not differ in case alone.</param>
/// <param name="Kind">The type of its values.</param>
/// <param name="Nullable">Whether null is a value; if not, appending one is an error.</param>
public sealed record OutputColumn(string Name, ValueKind Kind, bool Nullable)
{
    /// <summary>Whether the rows are sorted by this column, ascending, and the column itself is left out of the file.</summary>
    /// <remarks>So rows that are computed in another order, key by key, can be written in the order of the input.</remarks>
    public bool IsOrder { get; init; }
}
