using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Angles from their tangent, sine or cosine.</summary>
/// <remarks>
/// As in fdlibm's s_atan.c (Sun Microsystems, 1993), the arc tangent of a quotient is that of 0, 1/2, 1, 3/2 or infinity and the rest's, a polynomial within
/// 7/16. Numerators, denominators and quotients are two numbers each, so that sides may be roots.
/// </remarks>
internal static class Arcs
{
    private const double Pi = 3.141592653589793;
    private const double RestOfPi = 1.2246467991473532e-16;
    private const double Small = 3.725290298461914e-09;
    private const double Large = 1e150;
    private const double Tiny = 1e-120;
    private const double Down = 2.409919865102884e-181;
    private const double Up = 4.149515568880993e180;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Atan<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T bounded = T.IfLess(1e20, magnitude, 1e20, magnitude);
        T angle = OfSides(bounded, 0, 1, 0, out T rest) + rest;
        return T.IfLess(magnitude, Small, x, Bits.WithSign(angle, x));
    }

    /// <summary>The angle of the point (x, y), seen from the origin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Atan2<T>(T y, T x)
        where T : struct, IMathLanes<T>
    {
        // Of infinities, only which they are counts; and a power of two keeps all else from overflow.
        T height = T.Abs(y);
        T width = T.Abs(x);
        T greater = T.IfLess(height, width, width, height);
        T scale = T.IfLess(Large, greater, Down, T.IfLess(greater, Tiny, Up, 1));
        T infinite = T.IfEqual(greater, double.PositiveInfinity, 1, 0);
        T side = T.IfEqual(infinite, 1, T.IfEqual(height, greater, 1, 0), height * scale);
        T other = T.IfEqual(infinite, 1, T.IfEqual(width, greater, 1, 0), width * scale);
        T angle = OfSides(side, 0, T.IfEqual(greater, 0, 1, other), 0, out T rest);
        T isLeft = T.IfLess(Bits.SignOf(x), 0, 1, 0);
        T opposite = Sums.Ordered(Pi, -angle, out T lost) + (lost + (RestOfPi - rest));
        T quotient = height / width;
        T ahead = T.IfLess(quotient, Small, T.IfEqual(greater, 0, 0, quotient), angle + rest);
        T result = Bits.WithSign(T.IfEqual(isLeft, 1, opposite, ahead), y);
        return T.IfEqual(x, x, T.IfEqual(y, y, result, y), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Asin<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T other = OtherSide(magnitude, out T otherRest);
        T angle = OfSides(magnitude, 0, other, otherRest, out T rest) + rest;
        T result = T.IfLess(magnitude, Small, x, Bits.WithSign(angle, x));
        return T.IfLess(1, magnitude, double.NaN, T.IfEqual(x, x, result, x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Acos<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T other = OtherSide(magnitude, out T otherRest);
        T angle = OfSides(other, otherRest, magnitude, 0, out T rest);
        T opposite = Sums.Ordered(Pi, -angle, out T lost) + (lost + (RestOfPi - rest));
        T result = T.IfLess(x, 0, opposite, angle + rest);
        return T.IfLess(1, magnitude, double.NaN, T.IfEqual(x, x, result, x));
    }

    /// <summary>The arc tangent of side / other, neither negative, as two numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T OfSides<T>(T side, T sideRest, T other, T otherRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        // Which angle is near; at the limits either would do.
        T sixteen = 16 * side;
        T isHalf = T.IfLess(sixteen, 7 * other, 0, 1);
        T isOne = T.IfLess(sixteen, 11 * other, 0, 1);
        T isMore = T.IfLess(sixteen, 19 * other, 0, 1);
        T isRight = T.IfLess(sixteen, 39 * other, 0, 1);
        T tangent = 0.5 * (isHalf + isOne + isMore);
        T near = T.IfEqual(isMore, 1, 0.982793723247329, T.IfEqual(isOne, 1, 0.7853981633974483, T.IfEqual(isHalf, 1, 0.4636476090008061, 0)));
        T nearRest = T.IfEqual(isMore, 1, 1.3903311031230998e-17, T.IfEqual(isOne, 1, 3.061616997868383e-17, T.IfEqual(isHalf, 1, 2.2698777452961687e-17, 0)));
        near = T.IfEqual(isRight, 1, 1.5707963267948966, near);
        nearRest = T.IfEqual(isRight, 1, 6.123233995736766e-17, nearRest);

        // (side - tangent * other) / (other + tangent * side), and -other / side near the right angle.
        T product = Sums.Product(tangent, other, out T productRest);
        T numerator = Sums.Exact(side, -product, out T numeratorRest);
        numeratorRest += (sideRest - productRest) - (tangent * otherRest);
        T crossed = Sums.Product(tangent, side, out T crossedRest);
        T denominator = Sums.Exact(other, crossed, out T denominatorRest);
        denominatorRest += (otherRest + crossedRest) + (tangent * sideRest);
        T t = Sums.Quotient(
            T.IfEqual(isRight, 1, -other, numerator),
            T.IfEqual(isRight, 1, -otherRest, numeratorRest),
            T.IfEqual(isRight, 1, side, denominator),
            T.IfEqual(isRight, 1, sideRest, denominatorRest),
            out T tRest);

        T z = t * t;
        T w = z * z;
        T even = -0.3333333333333289 + (w * (-0.14285714271379657 + (w * (-0.090908857464917 + (w * (-0.06660836215619105
            + (w * (-0.04970385734492828 + (w * -0.01613597486934955)))))))));
        T odd = 0.1999999999986454 + (w * (0.1111111035327824 + (w * (0.07691853492219095 + (w * (0.05831992354023513 + (w * 0.03638121932995284)))))));
        T curved = t * z * (even + (z * odd));
        T angle = Sums.Ordered(near, t, out T lost);
        T sum = Sums.Ordered(angle, lost + (tRest + nearRest + curved), out rest);
        return sum;
    }

    /// <summary>The square root of 1 - side^2 as two numbers, for a side up to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OtherSide<T>(T side, out T rest)
        where T : struct, IMathLanes<T>
    {
        T square = Sums.Product(side, side, out T squareRest);
        T difference = Sums.Ordered(1, -square, out T lost);
        T whole = Sums.Exact(difference, lost - squareRest, out T wholeRest);
        return Sums.SquareRoot(T.IfLess(0, whole, whole, 0), wholeRest, out rest);
    }
}
