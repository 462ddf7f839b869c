using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Reading;

/// <summary>Files that DuckDB does not read.</summary>
internal static class Unreadable
{
    /// <summary>What the user is told.</summary>
    public static InputException From(FileSet files, DuckDbException exception)
        => new(
            files.Format == FileFormat.Parquet
                ? $"{files.Label}: cannot be read as Parquet. Write the file again. DuckDB says: {exception.Summary}"
                : $"{files.Label}: cannot be read as CSV. Each line needs UTF-8, closed quotes and as many fields as there are names. DuckDB says: {Reason(exception)}",
            exception);

    /// <summary>DuckDB tells the line, its text and what is wrong with it in the first three lines of its message.</summary>
    private static string Reason(DuckDbException exception)
        => exception.Message.Contains("Error on Line", StringComparison.Ordinal)
            ? string.Join("; ", exception.Message.Split('\n').Take(3).Select(line => line.Trim()))
            : exception.Summary;
}
