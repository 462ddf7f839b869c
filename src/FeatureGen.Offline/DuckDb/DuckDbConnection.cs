namespace FeatureGen.Offline.DuckDb;

/// <summary>A connection: one statement at a time, by one thread at a time.</summary>
public sealed unsafe class DuckDbConnection : IDisposable
{
    private nint handle;

    internal DuckDbConnection(nint handle) => this.handle = handle;

    internal nint Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(handle == 0, this);
            return handle;
        }
    }

    /// <summary>Runs one or more statements, whose results are dropped.</summary>
    /// <exception cref="DuckDbException">A statement failed; those before it have run.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the statements had ended.</exception>
    public void Execute(string sql, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using CancellationTokenRegistration registration = InterruptOn(cancellation);
        NativeResult result;
        int state = NativeMethods.duckdb_query(Handle, sql, &result);
        string message = state == 0 ? "" : NativeText.Of(NativeMethods.duckdb_result_error(&result));
        NativeMethods.duckdb_destroy_result(&result);
        if (state != 0)
        {
            throw Failure(message, cancellation);
        }
    }

    /// <summary>Starts a query whose rows are read chunk by chunk, in order, while it runs.</summary>
    /// <exception cref="DuckDbException">The query does not compile, or failed before its first row.</exception>
    public DuckDbQuery Query(string sql, CancellationToken cancellation = default) => new(this, sql, cancellation);

    /// <summary>The one integer that a query answers, such as a count.</summary>
    public long Scalar(string sql, CancellationToken cancellation = default)
    {
        using DuckDbQuery query = Query($"SELECT CAST(({sql}) AS BIGINT)", cancellation);
        return query.Read() ? query.Chunk.Column(0).Values<long>()[0] : throw new DuckDbException("The query has no row.");
    }

    /// <summary>Ends the connection.</summary>
    public void Dispose() => NativeMethods.duckdb_disconnect(ref handle);

    /// <summary>Interrupts what runs when the token is cancelled. The registration ends before the connection does.</summary>
    internal CancellationTokenRegistration InterruptOn(CancellationToken cancellation)
        => cancellation.Register(static connection => NativeMethods.duckdb_interrupt(((DuckDbConnection)connection!).handle), this);

    /// <summary>What to throw for DuckDB's message: an interruption that was asked for is a cancellation.</summary>
    internal static Exception Failure(string message, CancellationToken cancellation)
        => cancellation.IsCancellationRequested ? new OperationCanceledException(message, cancellation) : new DuckDbException(message);
}
