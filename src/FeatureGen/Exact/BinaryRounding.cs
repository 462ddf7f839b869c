using System.Numerics;

namespace FeatureGen.Exact;

/// <summary>Rounding of wide integers to <see cref="double"/>: to nearest, ties to even, once.</summary>
internal static class BinaryRounding
{
    private const int SignificandBits = 53;
    private const int LowestNormalExponent = -1022;
    private const int HighestExponent = 1023;

    /// <summary><c>value * 2^exponent</c> rounded; +0 for zero, an infinity beyond the range. The value is left as its magnitude.</summary>
    public static double Round(Span<ulong> value, int exponent)
    {
        if (!WideInteger.IsNegative(value))
        {
            return RoundMagnitude(value, exponent);
        }

        WideInteger.Negate(value);
        return -RoundMagnitude(value, exponent);
    }

    /// <summary><c>magnitude * 2^exponent</c> rounded, the magnitude being unsigned.</summary>
    public static double RoundMagnitude(ReadOnlySpan<ulong> magnitude, int exponent)
    {
        int top = magnitude.Length - 1;
        while (top >= 0 && magnitude[top] == 0)
        {
            top--;
        }

        if (top < 0)
        {
            return 0.0;
        }

        ulong high = magnitude[top];
        ulong next = top > 0 ? magnitude[top - 1] : 0;
        int zeros = BitOperations.LeadingZeroCount(high);
        ulong leading = (high << zeros) | ((next >> 1) >> (63 - zeros));
        bool inexact = (next << zeros) != 0 || (top > 1 && magnitude[..(top - 1)].ContainsAnyExcept(0UL));
        return RoundLeading(leading, inexact, (64 * top) + 63 - zeros + exponent);
    }

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
