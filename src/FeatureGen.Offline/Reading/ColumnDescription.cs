namespace FeatureGen.Offline.Reading;

/// <summary>A column of a file.</summary>
/// <param name="Name">Its name, as the file spells it.</param>
/// <param name="Type">Its type, as DuckDB spells it, such as <c>TIMESTAMP WITH TIME ZONE</c>; <c>VARCHAR</c> for all of CSV.</param>
public sealed record ColumnDescription(string Name, string Type);
