using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>A bit a row, as masks of eight rows. Generated code calls it.</summary>
public static class Bits512
{
    /// <summary>The mask of the rows from <paramref name="row"/> on: every bit of a lane is the row's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load(ref byte bits, nuint row)
    {
        Vector512<long> ofRows = Vector512.Create(1L, 2, 4, 8, 16, 32, 64, 128);
        return Vector512.Equals(Vector512.Create((long)Unsafe.Add(ref bits, row / 8)) & ofRows, ofRows);
    }

    /// <summary>Writes the rows' bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> mask, ref byte bits, nuint row)
        => Unsafe.Add(ref bits, row / 8) = (byte)mask.ExtractMostSignificantBits();
}
