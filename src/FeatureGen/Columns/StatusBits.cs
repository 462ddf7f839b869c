using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FeatureGen.Columns;

/// <summary>Finds statuses in a word of rows.</summary>
internal static class StatusBits
{
    /// <summary>The number of rows of a word.</summary>
    public const int Rows = 64;

    /// <summary>A bit for each of at most 64 statuses: whether it is that one.</summary>
    public static ulong WhereEqual(ReadOnlySpan<FeatureStatus> statuses, FeatureStatus status)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(statuses);
        if (bytes.Length == Vector512<byte>.Count)
        {
            return Vector512.Equals(Vector512.Create(bytes), Vector512.Create((byte)status)).ExtractMostSignificantBits();
        }

        ulong equal = 0;
        for (int index = 0; index < bytes.Length; index++)
        {
            equal |= (bytes[index] == (byte)status ? 1UL : 0) << index;
        }

        return equal;
    }
}
