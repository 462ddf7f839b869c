using FeatureGen.Columns;

namespace FeatureGen.Offline.DuckDb;

/// <summary>One column of a chunk, read in place.</summary>
public readonly unsafe ref struct VectorView
{
    private readonly void* data;
    private readonly ulong* validity;
    private readonly int rows;

    internal VectorView(nint vector, int rows)
    {
        data = NativeMethods.duckdb_vector_get_data(vector);
        validity = NativeMethods.duckdb_vector_get_validity(vector);
        this.rows = rows;
    }

    /// <summary>Whether the column has no bitmap, so that no row is null. One with a bitmap may have no null either.</summary>
    public bool AllValid => validity is null;

    /// <summary>Whether a row has a value.</summary>
    public bool IsValid(int row) => validity is null || (validity[row >> 6] >> (row & 63) & 1) != 0;

    /// <summary>The values; anything at all in rows that are null. <typeparamref name="T"/> must be what DuckDB stores for the column's type.</summary>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged
        => new(data, rows);

    /// <summary>The UTF-8 bytes of a row of a VARCHAR or BLOB column; the row must be valid.</summary>
    public ReadOnlySpan<byte> Text(int row) => NativeString.BytesOf((NativeString*)data + row);

    /// <summary>Sets a bit for each row from <paramref name="start"/> on that has a value, and clears one for each that has none.</summary>
    public void CopyValidity(int start, BitSpan valid)
    {
        if (validity is null)
        {
            valid.Fill(true);
            return;
        }

        new BitSpan(new Span<byte>(validity, BitSpan.BytesFor(rows)), rows).Slice(start, valid.Length).CopyTo(valid);
    }
}
