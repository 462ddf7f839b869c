using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Powers: e^(y * log x), the logarithm and its product as two numbers each.</summary>
internal static class Power
{
    // With such an exponent, the power of the number next to 1 is 0 or infinite.
    private const double GreatestExponent = 18446744073709551616.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pow<T>(T x, T y)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T power = OfMagnitude(magnitude, y);
        T isPositive = T.IfLess(0, y, 1, 0);
        T atZero = T.IfEqual(isPositive, 1, 0, double.PositiveInfinity);
        T atInfinity = T.IfEqual(isPositive, 1, double.PositiveInfinity, 0);
        power = T.IfEqual(magnitude, 0, atZero, power);
        power = T.IfEqual(magnitude, double.PositiveInfinity, atInfinity, power);

        // A negative number has powers of whole exponents only, and negative ones of odd exponents.
        T isWhole = T.IfEqual(T.Round(y), y, 1, 0);
        T half = 0.5 * y;
        T sign = T.IfEqual(T.Round(half), half, 1, T.IfEqual(isWhole, 1, Bits.SignOf(x), 1));
        T ofNegative = T.IfEqual(isWhole, 1, 1, T.IfLess(x, 0, T.IfEqual(magnitude, double.PositiveInfinity, 1, double.NaN), 1));
        T result = Bits.WithSign(power, sign) * ofNegative;

        // Whatever the other is, not a number included.
        T known = T.IfEqual(x, x, T.IfEqual(y, y, result, y), x);
        return T.IfEqual(y, 0, 1, T.IfEqual(x, 1, 1, known));
    }

    /// <summary>The power of a positive, finite number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T OfMagnitude<T>(T x, T y)
        where T : struct, IMathLanes<T>
    {
        T bounded = T.IfLess(y, -GreatestExponent, -GreatestExponent, T.IfLess(GreatestExponent, y, GreatestExponent, y));
        T k = Logarithm.Reduce(x, out T f);
        T logarithm = LogarithmPair.Of(k, f, 0, out T logarithmRest);
        T product = Sums.Product(bounded, logarithm, out T rest);
        rest += bounded * logarithmRest;
        T clamped = Exponential.Clamp(product);
        T sum = Exponential.OfSum(clamped, T.IfEqual(clamped, product, rest, 0), out T sumRest, out T exponent);
        return Exponential.Scale(sum + sumRest, exponent);
    }
}
