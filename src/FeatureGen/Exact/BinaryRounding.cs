using System.Numerics;

namespace FeatureGen.Exact;

/// <summary>Rounding of wide integers to <see cref="double"/>: to nearest, ties to even, once.</summary>
internal static class BinaryRounding
{
    private const int SignificandBits = 53;
    private const int LowestNormalExponent = -1022;
    private const int HighestExponent = 1023;

    /// <summary><c>value * 2^exponent</c> rounded; +0 for zero, an infinity beyond the range.</summary>
    /// <remarks>
    /// The limbs of the magnitude are read through the sign: those above the lowest one that is not zero are flipped, that one is negated.
    /// A negated copy would be read back in wider pieces than the limbs were just written in, which stalls the processor.
    /// </remarks>
    public static double Round(ReadOnlySpan<ulong> value, int exponent)
    {
        int lowest = 0;
        while (lowest < value.Length && value[lowest] == 0)
        {
            lowest++;
        }

        if (lowest == value.Length)
        {
            return 0.0;
        }

        ulong sign = WideInteger.SignExtension(value);
        int top = value.Length - 1;
        while (top > lowest && value[top] == sign)
        {
            top--;
        }

        ulong high = MagnitudeLimb(value, top, lowest, sign);
        ulong next = top > lowest ? MagnitudeLimb(value, top - 1, lowest, sign) : 0;
        int zeros = BitOperations.LeadingZeroCount(high);
        ulong leading = (high << zeros) | ((next >> 1) >> (63 - zeros));
        bool inexact = (next << zeros) != 0 || top - 1 > lowest;
        double magnitude = RoundLeading(leading, inexact, (64 * top) + 63 - zeros + exponent);
        return sign == 0 ? magnitude : -magnitude;
    }

    /// <inheritdoc cref="Round(ReadOnlySpan{ulong}, int)"/>
    public static double Round(Int128 value, int exponent)
    {
        UInt128 magnitude = (UInt128)(value < 0 ? -value : value);
        double rounded = RoundMagnitude((ulong)(magnitude >> 64), (ulong)magnitude, isMoreBelow: false, exponent);
        return value < 0 ? -rounded : rounded;
    }

    /// <summary>
    /// A magnitude of two limbs, and perhaps more bits below them, times <c>2^exponent</c> of the lower limb, rounded; +0 for zero.
    /// </summary>
    public static double RoundMagnitude(ulong high, ulong low, bool isMoreBelow, int exponent)
    {
        if (high == 0)
        {
            if (low == 0)
            {
                return 0.0;
            }

            int zerosOfLow = BitOperations.LeadingZeroCount(low);
            return RoundLeading(low << zerosOfLow, isMoreBelow, 63 - zerosOfLow + exponent);
        }

        int zeros = BitOperations.LeadingZeroCount(high);
        ulong leading = (high << zeros) | ((low >> 1) >> (63 - zeros));
        return RoundLeading(leading, (low << zeros) != 0 || isMoreBelow, 127 - zeros + exponent);
    }

    private static ulong MagnitudeLimb(ReadOnlySpan<ulong> value, int index, int lowest, ulong sign)
        => (value[index] ^ sign) + (index == lowest ? sign & 1 : 0);

    /// <summary>Rounds a value of which the 64 leading bits, the exponent of the first, and whether more follow are known.</summary>
    private static double RoundLeading(ulong leading, bool inexact, int exponent)
    {
        if (exponent > HighestExponent)
        {
            return double.PositiveInfinity;
        }

        int dropped = 64 - SignificandBits + Math.Max(0, LowestNormalExponent - exponent);
        if (dropped > 64)
        {
            return 0.0;
        }

        ulong kept = dropped == 64 ? 0 : leading >> dropped;
        ulong remainder = leading << (64 - dropped);
        const ulong Half = 1UL << 63;
        if (remainder > Half || (remainder == Half && (inexact || (kept & 1) != 0)))
        {
            kept++;
        }

        // A normal significand brings its leading 1, which counts one up in the exponent field, as does a carry out of rounding.
        ulong field = exponent < LowestNormalExponent ? 0 : (ulong)(exponent - LowestNormalExponent);
        return BitConverter.UInt64BitsToDouble(kept + (field << 52));
    }
}
