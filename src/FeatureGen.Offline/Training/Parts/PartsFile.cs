using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>One file made of the files of all parts.</summary>
internal static class PartsFile
{
    /// <summary>Writes the rows of all parts, in order.</summary>
    public static void Write(
        DuckDbDatabase database, RunParts parts, IReadOnlyDictionary<string, string> metadata, string aside, CancellationToken cancellation)
    {
        using DuckDbConnection connection = database.Connect();
        string list = string.Join(", ", parts.Files.Select(SqlText.Literal));
        bool hasNegativeZero = parts.Ledger.Parts.Any(part => part.HasNegativeZero);
        connection.Execute(
            $"COPY (SELECT * FROM read_parquet([{list}], hive_partitioning = false)) TO {SqlText.Literal(aside)} ({ParquetOutput.CopyOptions(hasNegativeZero, metadata)})",
            cancellation);
    }
}
