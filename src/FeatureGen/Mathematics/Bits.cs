using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Doubles as integers: rounding, powers of two.</summary>
internal static class Bits
{
    private const long One = 0x3FF0_0000_0000_0000;
    private const long RootOfHalf = 0x3FE6_A09E_0000_0000;
    private const long Fraction = 0x000F_FFFF_FFFF_FFFF;
    private const long Sign = long.MinValue;
    private const long Higher = -1L << 27;
    private const int FractionBits = 52;
    private const int Bias = 1023;

    // 1.5 * 2^52: of a sum with it, the last bits are the whole number.
    private const double Shift = 6755399441055744.0;

    // 2^52: a number below it, put into its last bits, is added to it.
    private const long ShiftOfNatural = 0x4330_0000_0000_0000;
    private const double Natural = 4503599627370496.0;

    /// <summary>The nearest whole number, halves to even, of a magnitude below 2^51.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Round<T>(T value)
        where T : struct, IMathLanes<T>
        => (value + Shift) - Shift;

    /// <summary>2^k for a whole number from -1022 to 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowerOfTwo<T>(T k)
        where T : struct, IMathLanes<T>
        => T.AddBits(T.ShiftLeft(k + Shift, FractionBits), T.OfBits(One));

    /// <summary>The exponent k of a positive normal number that is 2^k * <paramref name="fraction"/>, which is from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Split<T>(T value, out T fraction)
        where T : struct, IMathLanes<T>
    {
        T shifted = T.AddBits(value, T.OfBits(One - RootOfHalf));
        fraction = T.AddBits(T.And(shifted, T.OfBits(Fraction)), T.OfBits(RootOfHalf));
        return T.Or(T.ShiftRight(shifted, FractionBits), T.OfBits(ShiftOfNatural)) - (Natural + Bias);
    }

    /// <summary>The first 26 bits of a number's 53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T HigherHalf<T>(T value)
        where T : struct, IMathLanes<T>
        => T.And(value, T.OfBits(Higher));

    /// <summary>A magnitude with the sign of another number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T WithSign<T>(T magnitude, T sign)
        where T : struct, IMathLanes<T>
        => T.Or(magnitude, T.And(sign, T.OfBits(Sign)));

    /// <summary>1 with the sign of a number: that of a zero counts too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SignOf<T>(T value)
        where T : struct, IMathLanes<T>
        => WithSign<T>(1, value);

    /// <summary>A value, negated where a whole number of quarter turns, of a magnitude below 2^51, is 2 or 3 beyond full turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NegateInSecondHalf<T>(T value, T quarters)
        where T : struct, IMathLanes<T>
        => T.Xor(value, T.ShiftLeft(T.And(quarters + Shift, T.OfBits(2)), 62));
}
