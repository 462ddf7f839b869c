using System.Runtime.InteropServices;

namespace FeatureGen.Offline.DuckDb;

/// <summary>duckdb_string_t: a length, then up to 12 bytes in place, or a prefix of four bytes and a pointer to all of them.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    private const uint LongestInPlace = 12;

    [FieldOffset(0)]
    private readonly uint length;

    [FieldOffset(4)]
    private readonly byte first;

    [FieldOffset(8)]
    private readonly byte* pointer;

    /// <summary>The UTF-8 bytes of the string at <paramref name="text"/>, valid as long as the vector that holds it.</summary>
    public static ReadOnlySpan<byte> BytesOf(NativeString* text)
        => text->length <= LongestInPlace ? new(&text->first, (int)text->length) : new(text->pointer, (int)text->length);
}
