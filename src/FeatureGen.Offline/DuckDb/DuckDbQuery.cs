namespace FeatureGen.Offline.DuckDb;

/// <summary>A running query, read forward chunk by chunk; memory stays bounded whatever its size.</summary>
public sealed unsafe class DuckDbQuery : IDisposable
{
    private readonly CancellationToken cancellation;
    private readonly CancellationTokenRegistration registration;
    private nint statement;
    private nint chunk;
    private NativeResult result;
    private bool started;
    private bool ended;

    internal DuckDbQuery(DuckDbConnection connection, string sql, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        cancellation.ThrowIfCancellationRequested();
        registration = connection.InterruptOn(cancellation);
        if (NativeMethods.duckdb_prepare(connection.Handle, sql, out statement) != 0)
        {
            string message = NativeText.Of(NativeMethods.duckdb_prepare_error(statement));
            Dispose();
            throw DuckDbConnection.Failure(message, cancellation);
        }

        fixed (NativeResult* target = &result)
        {
            // Not duckdb_execute_prepared: that holds the whole result in memory.
            started = true;
            if (NativeMethods.duckdb_execute_prepared_streaming(statement, target) != 0)
            {
                string message = NativeText.Of(NativeMethods.duckdb_result_error(target));
                Dispose();
                throw DuckDbConnection.Failure(message, cancellation);
            }
        }
    }

    /// <summary>The rows read last. Its spans are valid until the next <see cref="Read"/>.</summary>
    public DataChunk Chunk => new(chunk);

    /// <summary>Reads the next chunk, of 1 to 2048 rows; false at the end.</summary>
    /// <exception cref="DuckDbException">The query failed on its way.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool Read()
    {
        // A streaming result that has ended fails when it is asked again.
        if (ended)
        {
            return false;
        }

        do
        {
            cancellation.ThrowIfCancellationRequested();
            NativeMethods.duckdb_destroy_data_chunk(ref chunk);
            chunk = NativeMethods.duckdb_fetch_chunk(result);
        }
        while (chunk != 0 && Chunk.Rows == 0);

        ended = chunk == 0;
        if (ended)
        {
            ThrowIfFailed();
        }

        return !ended;
    }

    /// <summary>Ends the query, whether or not it was read to its end.</summary>
    public void Dispose()
    {
        registration.Dispose();
        NativeMethods.duckdb_destroy_data_chunk(ref chunk);
        if (started)
        {
            started = false;
            fixed (NativeResult* target = &result)
            {
                NativeMethods.duckdb_destroy_result(target);
            }
        }

        NativeMethods.duckdb_destroy_prepare(ref statement);
    }

    /// <summary>No chunk is the end, or an error that only the result tells.</summary>
    private void ThrowIfFailed()
    {
        fixed (NativeResult* target = &result)
        {
            string message = NativeText.Of(NativeMethods.duckdb_result_error(target));
            if (message.Length > 0)
            {
                throw DuckDbConnection.Failure(message, cancellation);
            }
        }
    }
}
