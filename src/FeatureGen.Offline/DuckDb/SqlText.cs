namespace FeatureGen.Offline.DuckDb;

/// <summary>Names and values as SQL spells them.</summary>
public static class SqlText
{
    /// <summary>A column's or table's name in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in single quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A path in single quotes, where DuckDB reads patterns: a file that exists is meant itself, whatever else its name would match.</summary>
    /// <remarks>Unless escaped, <c>run[1]/a.parquet</c> is <c>run1/a.parquet</c> to DuckDB wherever there is such a file.</remarks>
    public static string Path(string path) => Literal(File.Exists(path) ? Escape(path) : path);

    private static string Escape(string path)
        => path.Replace("[", "[[]", StringComparison.Ordinal).Replace("*", "[*]", StringComparison.Ordinal).Replace("?", "[?]", StringComparison.Ordinal);
}
