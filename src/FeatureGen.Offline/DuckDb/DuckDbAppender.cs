using FeatureGen.Columns;

namespace FeatureGen.Offline.DuckDb;

/// <summary>Appends rows to a table, chunk by chunk: fill the columns of up to 2048 rows, then <see cref="Append"/> them.</summary>
public sealed unsafe class DuckDbAppender : IDisposable
{
    private nint appender;
    private nint chunk;

    /// <summary>Opens an appender for all columns of a table, in their order.</summary>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    public DuckDbAppender(DuckDbConnection connection, string table, ReadOnlySpan<DuckDbType> types)
    {
        if (NativeMethods.duckdb_appender_create(connection.Handle, null, table, out appender) != 0)
        {
            string message = NativeText.Of(NativeMethods.duckdb_appender_error(appender));
            Dispose();
            throw new DuckDbException(message);
        }

        chunk = CreateChunk(types);
    }

    /// <summary>The number of rows that fit in a chunk.</summary>
    public const int Capacity = DuckDbLibrary.RowsOfAChunk;

    /// <summary>The values of a column of fixed width, to be written. <typeparamref name="T"/> must be what DuckDB stores for its type.</summary>
    public Span<T> Values<T>(int column)
        where T : unmanaged
        => new(NativeMethods.duckdb_vector_get_data(Vector(column)), Capacity);

    /// <summary>Writes one string.</summary>
    public void WriteText(int column, int row, ReadOnlySpan<byte> utf8) => WriteBytes(column, row, utf8);

    /// <summary>Writes one value of a BLOB column.</summary>
    public void WriteBytes(int column, int row, ReadOnlySpan<byte> bytes)
    {
        // A pointer to an empty span may be null, which stands for no bytes here.
        fixed (byte* first = bytes)
        {
            NativeMethods.duckdb_vector_assign_string_element_len(Vector(column), (ulong)row, first, (ulong)bytes.Length);
        }
    }

    /// <summary>Makes the rows null whose bit is clear; without a call every row has a value.</summary>
    public void WriteValidity(int column, BitSpan valid)
    {
        nint vector = Vector(column);
        NativeMethods.duckdb_vector_ensure_validity_writable(vector);
        BitSpan bits = new(new Span<byte>(NativeMethods.duckdb_vector_get_validity(vector), BitSpan.BytesFor(Capacity)), Capacity);
        valid.CopyTo(bits);
        bits.Slice(valid.Length, Capacity - valid.Length).Fill(true);
    }

    /// <summary>Appends the first rows of the chunk and empties it.</summary>
    public void Append(int rows)
    {
        NativeMethods.duckdb_data_chunk_set_size(chunk, (ulong)rows);
        Check(NativeMethods.duckdb_append_data_chunk(appender, chunk));
        NativeMethods.duckdb_data_chunk_reset(chunk);
    }

    /// <summary>Writes what is still buffered to the table.</summary>
    /// <exception cref="DuckDbException">The rows were refused, or memory and disk are exhausted.</exception>
    public void Close() => Check(NativeMethods.duckdb_appender_close(appender));

    /// <summary>Frees the memory. Rows that were not closed may or may not be in the table.</summary>
    public void Dispose()
    {
        NativeMethods.duckdb_destroy_data_chunk(ref chunk);
        _ = NativeMethods.duckdb_appender_destroy(ref appender);
    }

    private static nint CreateChunk(ReadOnlySpan<DuckDbType> types)
    {
        nint[] handles = new nint[types.Length];
        for (int i = 0; i < handles.Length; i++)
        {
            handles[i] = NativeMethods.duckdb_create_logical_type((int)types[i]);
        }

        nint created;
        fixed (nint* first = handles)
        {
            created = NativeMethods.duckdb_create_data_chunk(first, (ulong)handles.Length);
        }

        for (int i = 0; i < handles.Length; i++)
        {
            NativeMethods.duckdb_destroy_logical_type(ref handles[i]);
        }

        return created;
    }

    private nint Vector(int column) => NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)column);

    private void Check(int state)
    {
        if (state != 0)
        {
            throw new DuckDbException(NativeText.Of(NativeMethods.duckdb_appender_error(appender)));
        }
    }
}
