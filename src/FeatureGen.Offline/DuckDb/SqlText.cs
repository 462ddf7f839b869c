namespace FeatureGen.Offline.DuckDb;

/// <summary>Names and values as SQL spells them.</summary>
public static class SqlText
{
    /// <summary>A column's or table's name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
