using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>Writes through the caches, where what is written is read soon.</summary>
public readonly struct CachedWriter : IColumnWriter
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector128<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreUnsafe(ref column, row);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector256<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreUnsafe(ref column, row);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(Vector512<T> values, ref T column, nuint row)
        where T : unmanaged
        => values.StoreUnsafe(ref column, row);
}
