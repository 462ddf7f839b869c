using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Hosting.Tests.Fixtures;

/// <summary>Rewrites a Parquet file with something in it changed; its metadata is kept, but for what is replaced.</summary>
internal static class ParquetEdit
{
    /// <summary>Replaces columns by SQL expressions, of which <c>place</c> is the row from 0.</summary>
    public static void Replace(string path, string replacements, params (string Key, string Value)[] metadata)
    {
        Dictionary<string, string> kept = new(ParquetMetadata.Read(path));
        foreach ((string key, string value) in metadata)
        {
            kept[key] = value;
        }

        string changed = path + ".changed";
        string list = string.Join(", ", kept.Select(pair => $"{SqlText.Literal(pair.Key)}: {SqlText.Literal(pair.Value)}"));
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        string columns = replacements.Length == 0 ? "* EXCLUDE (place)" : $"* EXCLUDE (place) REPLACE ({replacements})";
        connection.Execute(
            $"COPY (SELECT {columns} FROM (SELECT *, row_number() OVER () - 1 AS place FROM read_parquet({SqlText.Literal(path)}))) TO {SqlText.Literal(changed)} (FORMAT parquet, DICTIONARY_SIZE_LIMIT 0, KV_METADATA {{{list}}})");
        File.Move(changed, path, overwrite: true);
    }

    /// <summary>Writes a CSV file as Parquet, its columns typed as they are spelled but for replacements.</summary>
    public static void FromCsv(string csv, string path, string replacements)
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        connection.Execute($"COPY (SELECT * REPLACE ({replacements}) FROM read_csv({SqlText.Literal(csv)})) TO {SqlText.Literal(path)} (FORMAT parquet)");
    }

    /// <summary>An integer that a query over the file answers, <c>place</c> being the row from 0.</summary>
    public static long Ask(string path, string expression, string condition)
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        return connection.Scalar($"SELECT {expression} FROM (SELECT *, row_number() OVER () - 1 AS place FROM read_parquet({SqlText.Literal(path)})) WHERE {condition}");
    }
}
