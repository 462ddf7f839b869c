using System.Numerics;
using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>
/// A power of two of which all of some values are multiples, so that they are integers of a moderate width and their sums, and sums of
/// squares, need no more than 128 and 256 bits.
/// </summary>
/// <param name="Exponent">The exponent of that power.</param>
internal readonly record struct CommonScale(int Exponent)
{
    private const int WidestInteger = 64;

    // Bits of a sum of squares times a count less a squared sum, in which each of the three may be as wide, and a sign.
    private const int WidestSum = 126;

    private const int SignificandBits = 53;

    /// <summary>The scale of integers: themselves.</summary>
    public static CommonScale Integers => new(0);

    /// <summary>Whether that many integers of 64 bits can be summed at <see cref="Integers"/>.</summary>
    public static bool FitsIntegers(int count) => WidestInteger + BitsOf(count) <= WidestSum;

    /// <summary>Finds a scale for the doubles with these bits.</summary>
    /// <param name="lanes">Their bits; zeros do not matter.</param>
    /// <param name="scale">The scale.</param>
    /// <returns>False if there is none: a value is no number or infinite, or they are too far apart.</returns>
    public static bool TryFind(ReadOnlySpan<long> lanes, out CommonScale scale)
    {
        int least = int.MaxValue;
        int greatest = 0;
        foreach (long lane in lanes)
        {
            int field = Binary64.BiasedExponent((ulong)lane);
            if (field != 0)
            {
                least = Math.Min(least, field);
                greatest = Math.Max(greatest, field);
            }
            else if (!Binary64.IsZero((ulong)lane))
            {
                least = 1;
            }
        }

        greatest = Math.Max(greatest, least == int.MaxValue ? 0 : least);
        scale = new CommonScale((least == int.MaxValue ? 1 : least) - Binary64.Bias);
        return Binary64.IsFiniteField(greatest)
            && greatest - Math.Min(least, greatest) + SignificandBits + BitsOf(lanes.Length) <= WidestSum;
    }

    /// <summary>The integer that a double is at this scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Int128 Scaled(long lane)
    {
        ulong bits = (ulong)lane;
        if (Binary64.IsZero(bits))
        {
            return 0;
        }

        Int128 magnitude = (Int128)(UInt128)Binary64.Significand(bits) << (Binary64.Exponent(bits) - Exponent);
        return lane < 0 ? -magnitude : magnitude;
    }

    private static int BitsOf(int count) => BitOperations.Log2((uint)count) + 1;
}
