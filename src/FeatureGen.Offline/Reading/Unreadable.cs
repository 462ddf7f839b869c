using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Reading;

/// <summary>Files that DuckDB does not read.</summary>
internal static class Unreadable
{
    /// <summary>What the user is told.</summary>
    public static InputException From(FileSet files, DuckDbException exception)
    {
        string format = files.Format == FileFormat.Parquet ? "Parquet" : "CSV";
        return new InputException($"{files.Label}: cannot be read as {format}. Write the file again. DuckDB says: {exception.Summary}", exception);
    }
}
