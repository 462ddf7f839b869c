using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>Writes past the caches, where they could not hold what is written: memory is then not read before it is written.</summary>
/// <remarks>Columns begin at whole cache lines, outside the garbage collector's heap, and rows are whole vectors: each address is aligned.</remarks>
public readonly unsafe struct StreamingWriter : IColumnWriter
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector128<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref column) + row);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector256<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref column) + row);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector512<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreAlignedNonTemporal((T*)Unsafe.AsPointer(ref column) + row);
}
