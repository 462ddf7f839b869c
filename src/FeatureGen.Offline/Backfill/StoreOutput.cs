using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Backfill;

/// <summary>A store's file in the making: records are appended in any order, and <see cref="WriteAside"/> writes them sorted by key.</summary>
/// <remarks>Until then they lie in the database, which spills them past its memory limit. For one thread at a time.</remarks>
internal sealed class StoreOutput : IDisposable
{
    private const int Key = 0;
    private const int Record = 1;

    private static int tables;

    private readonly string path;
    private readonly string metadata;
    private readonly string table;
    private readonly DuckDbConnection connection;
    private readonly DuckDbAppender appender;
    private int pending;

    public StoreOutput(DuckDbDatabase database, string path, IReadOnlyDictionary<string, string> metadata)
    {
        this.path = System.IO.Path.GetFullPath(path);
        this.metadata = ParquetMetadata.Clause(metadata);
        table = FormattableString.Invariant($"store_output_{Interlocked.Increment(ref tables)}");
        connection = database.Connect();
        try
        {
            connection.Execute($"CREATE TABLE {table} (key BLOB, record BLOB)");
            appender = new DuckDbAppender(connection, table, [DuckDbType.Blob, DuckDbType.Blob]);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The file's path.</summary>
    public string Path => path;

    /// <summary>The number of records appended.</summary>
    public long Records { get; private set; }

    /// <summary>The bytes of all records appended.</summary>
    public long RecordBytes { get; private set; }

    /// <summary>Appends a record.</summary>
    public void Append(ReadOnlySpan<byte> key, ReadOnlySpan<byte> record)
    {
        appender.WriteBytes(Key, pending, key);
        appender.WriteBytes(Record, pending, record);
        Records++;
        RecordBytes += record.Length;
        if (++pending == DuckDbAppender.Capacity)
        {
            Flush();
        }
    }

    /// <summary>Writes the file under another name, for what puts it in its place together with others.</summary>
    public void WriteAside(string aside, CancellationToken cancellation)
    {
        Flush();
        appender.Close();
        connection.Execute(
            $"COPY (SELECT key, record FROM {table} ORDER BY key) TO {SqlText.Literal(aside)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false{metadata})",
            cancellation);
    }

    public void Dispose()
    {
        appender.Dispose();
        connection.Execute($"DROP TABLE IF EXISTS {table}");
        connection.Dispose();
    }

    private void Flush()
    {
        if (pending > 0)
        {
            appender.Append(pending);
            pending = 0;
        }
    }
}
