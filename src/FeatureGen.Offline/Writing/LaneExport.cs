using System.Numerics;

namespace FeatureGen.Offline.Writing;

/// <summary>Loops from lanes to stored values. A NaN leaves as the one canonical NaN of its type.</summary>
internal static class LaneExport
{
    private const int DayNumberOfEpoch = 719_162;
    private const ulong CanonicalDouble = 0x7FF8_0000_0000_0000;
    private const ulong NegativeZeroDouble = 0x8000_0000_0000_0000;
    private const uint CanonicalSingle = 0x7FC0_0000;
    private const uint NegativeZeroSingle = 0x8000_0000;

    /// <summary>Masks become 0 and 1.</summary>
    public static void ToBooleans(ReadOnlySpan<long> lanes, Span<byte> values)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            values[row] = lanes[row] == 0 ? (byte)0 : (byte)1;
        }
    }

    /// <summary>Integers become as wide as their type.</summary>
    public static void ToIntegers<T>(ReadOnlySpan<long> lanes, Span<T> values)
        where T : IBinaryInteger<T>
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            values[row] = T.CreateTruncating(lanes[row]);
        }
    }

    /// <summary>Day numbers become days since 1970.</summary>
    public static void ToDates(ReadOnlySpan<long> lanes, Span<int> values)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            values[row] = (int)(lanes[row] - DayNumberOfEpoch);
        }
    }

    /// <summary>Doubles that hold floats become floats.</summary>
    /// <returns>Whether a zero is negative.</returns>
    public static bool ToSingles(ReadOnlySpan<long> lanes, Span<float> values)
    {
        float canonical = BitConverter.UInt32BitsToSingle(CanonicalSingle);
        bool hasNegativeZero = false;
        for (int row = 0; row < lanes.Length; row++)
        {
            double value = BitConverter.Int64BitsToDouble(lanes[row]);
            values[row] = double.IsNaN(value) ? canonical : (float)value;
            hasNegativeZero |= BitConverter.SingleToUInt32Bits(values[row]) == NegativeZeroSingle;
        }

        return hasNegativeZero;
    }

    /// <summary>Doubles keep their bits, all but NaNs.</summary>
    /// <returns>Whether a zero is negative.</returns>
    public static bool ToDoubles(ReadOnlySpan<long> lanes, Span<ulong> values)
    {
        bool hasNegativeZero = false;
        for (int row = 0; row < lanes.Length; row++)
        {
            ulong bits = (ulong)lanes[row];
            values[row] = double.IsNaN(BitConverter.UInt64BitsToDouble(bits)) ? CanonicalDouble : bits;
            hasNegativeZero |= bits == NegativeZeroDouble;
        }

        return hasNegativeZero;
    }
}
