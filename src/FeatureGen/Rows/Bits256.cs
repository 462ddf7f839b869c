using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>A bit a row, as masks of four rows. Generated code calls it.</summary>
public static class Bits256
{
    /// <summary>The mask of the rows from <paramref name="row"/> on: every bit of a lane is the row's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load(ref byte bits, nuint row)
    {
        Vector256<long> ofRows = Vector256.Create(1L, 2, 4, 8);
        return Vector256.Equals(Vector256.Create((long)(Unsafe.Add(ref bits, row / 8) >> (int)(row % 8))) & ofRows, ofRows);
    }

    /// <summary>Writes the rows' bits. Rows are written in ascending order: those after them in the byte are lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> mask, ref byte bits, nuint row)
    {
        ref byte target = ref Unsafe.Add(ref bits, row / 8);
        int first = (int)(row % 8);
        uint before = target & ((1u << first) - 1);
        target = (byte)(before | (mask.ExtractMostSignificantBits() << first));
    }
}
