namespace FeatureGen.Offline.DuckDb;

/// <summary>Some rows of a query's result, column by column, in DuckDB's memory.</summary>
public readonly ref struct DataChunk
{
    private readonly nint handle;

    internal DataChunk(nint handle) => this.handle = handle;

    /// <summary>The number of rows, at most 2048.</summary>
    public int Rows => (int)NativeMethods.duckdb_data_chunk_get_size(handle);

    /// <summary>One column of the rows.</summary>
    public VectorView Column(int column) => new(NativeMethods.duckdb_data_chunk_get_vector(handle, (ulong)column), Rows);
}
