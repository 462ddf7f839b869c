using System.Text;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Writing;

/// <summary>The key-value metadata of Parquet files.</summary>
public static class ParquetMetadata
{
    /// <summary>Reads all keys and values of a file.</summary>
    /// <exception cref="InputException">The file is missing or no Parquet file.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file. Full path: {Path.GetFullPath(path)}.");
        }

        using DuckDbDatabase database = new(new DuckDbOptions { Threads = 1 });
        using DuckDbConnection connection = database.Connect();
        try
        {
            return Read(connection, path);
        }
        catch (DuckDbException exception)
        {
            throw new InputException($"{path}: cannot be read as Parquet. Write the file again. DuckDB says: {exception.Summary}", exception);
        }
    }

    /// <summary>The option of a COPY statement that writes keys and values, with the comma before it; nothing where there are none.</summary>
    internal static string Clause(IReadOnlyDictionary<string, string> metadata)
        => metadata.Count == 0
            ? ""
            : $", KV_METADATA {{{string.Join(", ", metadata.Select(pair => $"{SqlText.Literal(pair.Key)}: {SqlText.Literal(pair.Value)}"))}}}";

    private static Dictionary<string, string> Read(DuckDbConnection connection, string path)
    {
        using DuckDbQuery query = connection.Query($"SELECT key, value FROM parquet_kv_metadata({SqlText.Path(path)})");
        Dictionary<string, string> metadata = new(StringComparer.Ordinal);
        while (query.Read())
        {
            VectorView keys = query.Chunk.Column(0);
            VectorView values = query.Chunk.Column(1);
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                metadata[Encoding.UTF8.GetString(keys.Text(row))] = values.IsValid(row) ? Encoding.UTF8.GetString(values.Text(row)) : "";
            }
        }

        return metadata;
    }
}
