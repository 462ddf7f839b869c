namespace FeatureGen.Offline.Writing;

/// <summary>Loops from lanes to stored values. A NaN leaves as the one canonical NaN of its type.</summary>
internal static class LaneExport
{
    private const ulong CanonicalDouble = 0x7FF8_0000_0000_0000;
    private const uint CanonicalSingle = 0x7FC0_0000;

    /// <summary>Masks become 0 and 1.</summary>
    public static void ToBooleans(ReadOnlySpan<long> lanes, Span<byte> values)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            values[row] = lanes[row] == 0 ? (byte)0 : (byte)1;
        }
    }

    /// <summary>Sign-extended integers become 32 bits wide.</summary>
    public static void ToIntegers(ReadOnlySpan<long> lanes, Span<int> values)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            values[row] = (int)lanes[row];
        }
    }

    /// <summary>Doubles that hold floats become floats.</summary>
    public static void ToSingles(ReadOnlySpan<long> lanes, Span<float> values)
    {
        float canonical = BitConverter.UInt32BitsToSingle(CanonicalSingle);
        for (int row = 0; row < lanes.Length; row++)
        {
            double value = BitConverter.Int64BitsToDouble(lanes[row]);
            values[row] = double.IsNaN(value) ? canonical : (float)value;
        }
    }

    /// <summary>Doubles keep their bits, all but NaNs.</summary>
    public static void ToDoubles(ReadOnlySpan<long> lanes, Span<ulong> values)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            ulong bits = (ulong)lanes[row];
            values[row] = double.IsNaN(BitConverter.UInt64BitsToDouble(bits)) ? CanonicalDouble : bits;
        }
    }
}
