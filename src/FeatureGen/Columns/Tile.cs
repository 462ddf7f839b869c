using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FeatureGen.Columns;

/// <summary>A few rows of 64-bit lanes, column by column: what row programs read and write.</summary>
/// <remarks>
/// Each column has four parts: the values; <c>Valid</c>, -1 where there is a value and 0 where it is null; <c>Fails</c>, -1 where
/// evaluating raised an error; and a status byte. Parts of long columns start 320 bytes off one another beyond their length, because
/// bases that agree modulo 4096 make a loop over many columns four times slower. Rows past those in use hold anything: programs run
/// over them too.
/// </remarks>
public sealed unsafe class Tile : IDisposable
{
    private const int LanesOfWidestVector = 8;
    private const int StaggeredFrom = 256;
    private const int StaggerLanes = 40;

    private readonly int part;
    private readonly nuint stride;
    private byte* arena;

    /// <summary>Allocates a tile outside the garbage collector's heap; every value is valid and none has failed.</summary>
    /// <param name="columns">The number of columns, at least 0.</param>
    /// <param name="capacity">The number of rows, rounded up to a whole vector of the widest kind.</param>
    /// <param name="strings">The strings behind the codes of string columns.</param>
    public Tile(int columns, int capacity, StringTable strings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Columns = columns;
        Capacity = (capacity + LanesOfWidestVector - 1) / LanesOfWidestVector * LanesOfWidestVector;
        Strings = strings;

        // Values, Valid and Fails are lanes; statuses are bytes and come last.
        part = Capacity + (Capacity >= StaggeredFrom ? StaggerLanes : 0);
        stride = ((nuint)part * (3 * sizeof(long)) + (nuint)Capacity + 63) / 64 * 64;
        nuint size = stride * (nuint)Math.Max(columns, 1);
        arena = (byte*)NativeMemory.AlignedAlloc(size, 64);
        NativeMemory.Clear(arena, size);
        for (int column = 0; column < columns; column++)
        {
            ValidOf(column).Fill(-1);
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

    /// <summary>The first lane of a column, read as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double Doubles(int column) => ref Unsafe.AsRef<double>(arena + (nuint)column * stride);

    /// <summary>The first lane of a column, read as integers, times, string codes, or masks of booleans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long Longs(int column) => ref Unsafe.AsRef<long>(arena + (nuint)column * stride);

    /// <summary>The first mask of a column: -1 where there is a value, 0 where it is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long Valid(int column) => ref Unsafe.Add(ref Longs(column), part);

    /// <summary>The first mask of a column: -1 where evaluating raised an error, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long Fails(int column) => ref Unsafe.Add(ref Longs(column), 2 * part);

    /// <summary>The values of a column, read as doubles.</summary>
    public Span<double> DoublesOf(int column) => MemoryMarshal.CreateSpan(ref Doubles(column), Capacity);

    /// <summary>The values of a column, read as 64-bit lanes.</summary>
    public Span<long> LongsOf(int column) => MemoryMarshal.CreateSpan(ref Longs(column), Capacity);

    /// <summary>The validity masks of a column.</summary>
    public Span<long> ValidOf(int column) => MemoryMarshal.CreateSpan(ref Valid(column), Capacity);

    /// <summary>The error masks of a column.</summary>
    public Span<long> FailsOf(int column) => MemoryMarshal.CreateSpan(ref Fails(column), Capacity);

    /// <summary>The statuses of a column.</summary>
    public Span<FeatureStatus> StatusOf(int column)
        => new(arena + (nuint)column * stride + (nuint)part * (3 * sizeof(long)), Capacity);

    /// <summary>Writes one value: its lane, whether it is not null, and its status.</summary>
    public void Put(int column, int row, long lane, bool valid, FeatureStatus status)
    {
        LongsOf(column)[row] = lane;
        ValidOf(column)[row] = valid ? -1 : 0;
        FailsOf(column)[row] = status == FeatureStatus.Error ? -1 : 0;
        StatusOf(column)[row] = status;
    }

    /// <summary>Frees the memory; the tile may not be used afterwards.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(arena);
        arena = null;
    }
}
