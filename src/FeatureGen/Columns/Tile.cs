using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FeatureGen.Columns;

/// <summary>Rows of 64-bit lanes, column by column: what row programs read and write.</summary>
/// <remarks>
/// Each column has four parts: the values; <c>Valid</c>, a bit a row that is set where there is a value and clear where it is null;
/// <c>Fails</c>, a bit a row that is set where evaluating raised an error; and a status byte. Columns begin at whole cache lines. Long ones
/// begin 320 bytes off one another modulo 4096, because bases that agree modulo 4096 make a loop over many columns four times slower. Rows past
/// those in use hold anything: programs run over them too.
/// </remarks>
public sealed unsafe class Tile : IDisposable
{
    private const int BitsOfAByte = 8;
    private const int LanesOfWidestVector = 8;
    private const nuint CacheLine = 64;
    private const nuint Page = 4096;
    private const nuint Stagger = 320;
    private const int StaggeredFrom = 256;

    private readonly nuint validOffset;
    private readonly nuint failsOffset;
    private readonly nuint statusOffset;
    private byte* arena;
    private void* allocation;

    /// <summary>Allocates a tile outside the garbage collector's heap; every value is valid and none has failed.</summary>
    /// <param name="columns">The number of columns, at least 0.</param>
    /// <param name="capacity">The number of rows, rounded up to a whole vector of the widest kind.</param>
    /// <param name="strings">The strings behind the codes of string columns.</param>
    public Tile(int columns, int capacity, StringTable strings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Columns = columns;
        Capacity = checked((capacity + LanesOfWidestVector - 1) / LanesOfWidestVector * LanesOfWidestVector);
        Strings = strings;

        validOffset = (nuint)Capacity * sizeof(long);
        failsOffset = validOffset + ((nuint)Capacity / BitsOfAByte);
        statusOffset = failsOffset + ((nuint)Capacity / BitsOfAByte);
        Stride = (statusOffset + (nuint)Capacity + CacheLine - 1) / CacheLine * CacheLine;
        if (Capacity >= StaggeredFrom)
        {
            Stride = ((Stride + Page - Stagger - 1) / Page * Page) + Stagger;
        }

        // Memory that comes cleared is not touched before it is used, which matters where a tile has millions of rows.
        allocation = NativeMemory.AllocZeroed(checked((Stride * (nuint)columns) + CacheLine));
        arena = (byte*)(((nuint)allocation + CacheLine - 1) / CacheLine * CacheLine);
        for (int column = 0; column < columns; column++)
        {
            ValidOf(column).Fill(true);
        }
    }

    /// <summary>Frees the memory if <see cref="Dispose"/> was not called.</summary>
    ~Tile() => Free();

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of rows that fit; a multiple of 8.</summary>
    public int Capacity { get; }

    /// <summary>The strings behind the codes of string columns.</summary>
    public StringTable Strings { get; }

    /// <summary>The bytes from one column to the next.</summary>
    internal nuint Stride { get; }

    /// <summary>The first lane of a column, read as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Doubles(int column) => ref Unsafe.AsRef<double>(arena + (nuint)column * Stride);

    /// <summary>The first lane of a column, read as integers, times, string codes, or masks of booleans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long Longs(int column) => ref Unsafe.AsRef<long>(arena + (nuint)column * Stride);

    /// <summary>The first byte of a column's bitmap of values: a bit is set where there is a value, clear where it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Valid(int column) => ref Unsafe.AsRef<byte>(arena + (nuint)column * Stride + validOffset);

    /// <summary>The first byte of a column's bitmap of errors: a bit is set where evaluating raised one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Fails(int column) => ref Unsafe.AsRef<byte>(arena + (nuint)column * Stride + failsOffset);

    /// <summary>The values of a column, read as doubles.</summary>
    public Span<double> DoublesOf(int column) => MemoryMarshal.CreateSpan(ref Doubles(column), Capacity);

    /// <summary>The values of a column, read as 64-bit lanes.</summary>
    public Span<long> LongsOf(int column) => MemoryMarshal.CreateSpan(ref Longs(column), Capacity);

    /// <summary>Where a column has values: a bit is set where there is one, clear where it is null.</summary>
    public BitSpan ValidOf(int column) => new(MemoryMarshal.CreateSpan(ref Valid(column), Capacity / BitsOfAByte), Capacity);

    /// <summary>Where a column is an error: a bit is set where evaluating raised one.</summary>
    public BitSpan FailsOf(int column) => new(MemoryMarshal.CreateSpan(ref Fails(column), Capacity / BitsOfAByte), Capacity);

    /// <summary>The statuses of a column.</summary>
    public Span<FeatureStatus> StatusOf(int column) => new(arena + (nuint)column * Stride + statusOffset, Capacity);

    /// <summary>Whether a cell has a value; one that has none is null.</summary>
    public bool IsValid(int column, int row) => IsSet(ref Valid(column), row);

    /// <summary>Says whether a cell has a value; one that has none is null.</summary>
    public void SetValid(int column, int row, bool isValid)
        => Set(ref Valid(column), row, isValid);

    /// <summary>Whether a cell is an error.</summary>
    public bool HasFailed(int column, int row) => IsSet(ref Fails(column), row);

    /// <summary>Writes one value: its lane, whether it is not null, and its status.</summary>
    public void Put(int column, int row, long lane, bool valid, FeatureStatus status)
    {
        LongsOf(column)[row] = lane;
        Set(ref Valid(column), row, valid);
        Set(ref Fails(column), row, status == FeatureStatus.Error);
        StatusOf(column)[row] = status;
    }

    /// <summary>Copies the first values of another tile's column into one of this tile, with their validity and errors; rows after them hold anything.</summary>
    /// <param name="column">This tile's column.</param>
    /// <param name="source">The other tile, whose strings are the same.</param>
    /// <param name="sourceColumn">Its column.</param>
    /// <param name="rows">The number of rows.</param>
    public void Copy(int column, Tile source, int sourceColumn, int rows)
    {
        if (rows == 1)
        {
            // As a request does: the rows that share a byte with the first are copied along, and hold nothing yet.
            Longs(column) = source.Longs(sourceColumn);
            Valid(column) = source.Valid(sourceColumn);
            Fails(column) = source.Fails(sourceColumn);
            return;
        }

        source.LongsOf(sourceColumn)[..rows].CopyTo(LongsOf(column));
        source.ValidOf(sourceColumn).Slice(0, rows).CopyTo(ValidOf(column));
        source.FailsOf(sourceColumn).Slice(0, rows).CopyTo(FailsOf(column));
    }

    /// <summary>Frees the memory; the tile may not be used afterwards.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private bool IsSet(ref byte bits, int row)
    {
        ThrowIfOutside(row);
        return ((Unsafe.Add(ref bits, row / BitsOfAByte) >> (row % BitsOfAByte)) & 1) != 0;
    }

    private void Set(ref byte bits, int row, bool value)
    {
        ThrowIfOutside(row);
        ref byte target = ref Unsafe.Add(ref bits, row / BitsOfAByte);
        int mask = 1 << (row % BitsOfAByte);
        target = (byte)(value ? target | mask : target & ~mask);
    }

    private void ThrowIfOutside(int row) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Capacity, nameof(row));

    private void Free()
    {
        NativeMemory.Free(allocation);
        allocation = null;
        arena = null;
    }
}
