using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>The cube root, and the square root of a sum of squares.</summary>
internal static class Roots
{
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double LiftOfSubnormals = 18014398509481984.0;
    private const double ThirdOfLift = 18;
    private const double Third = 0.3333333333333333;
    private const double RootOfTwo = 1.2599210498948732;
    private const double RootOfHalf = 0.7937005259840998;

    // Beyond these, squares overflow or lose bits; the scales are powers of two.
    private const double Large = 1e150;
    private const double Small = 1e-120;
    private const double Down = 2.409919865102884e-181;
    private const double Up = 4.149515568880993e180;

    /// <summary>As FreeBSD's s_cbrt.c: an approximation of 26 bits, and one step of Halley's iteration whose square is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cbrt<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T lift = T.IfLess(magnitude, LeastNormal, LiftOfSubnormals, 1);
        T exponent = Bits.Split(magnitude * lift, out T fraction);
        T k = Bits.Round(exponent * Third);
        T remainder = exponent - (3 * k);
        T square = fraction * fraction;
        T root = 0.398357300957603 + (fraction * 1.197052234806479) + (square * (-1.1869995145105294 + (fraction * 0.9710636161154882)))
            + (square * square * (-0.514842001440067 + (fraction * 0.1557498129619676) + (square * -0.020381572293537445)));
        T scale = T.IfEqual(remainder, 0, 1, T.IfLess(0, remainder, RootOfTwo, RootOfHalf));
        T number = fraction * Bits.PowerOfTwo(remainder);
        T near = Bits.HigherHalf(root * scale);
        T quotient = number / (near * near);
        T result = near + (near * ((quotient - near) / ((near + near) + quotient)));
        T scaled = Bits.WithSign(result * Bits.PowerOfTwo(k - T.IfLess(magnitude, LeastNormal, ThirdOfLift, 0)), x);

        // Zeros, infinities and what is not a number stay what they are.
        return T.IfEqual(x, 0, x, T.IfLess(magnitude, double.PositiveInfinity, scaled, x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Hypot<T>(T x, T y)
        where T : struct, IMathLanes<T>
    {
        T first = T.Abs(x);
        T second = T.Abs(y);
        T greater = T.IfLess(first, second, second, first);
        T smaller = T.IfLess(first, second, first, second);
        T scale = T.IfLess(Large, greater, Down, T.IfLess(greater, Small, Up, 1));
        T inverse = T.IfLess(Large, greater, Up, T.IfLess(greater, Small, Down, 1));
        greater *= scale;
        smaller *= scale;
        T square = Sums.Product(greater, greater, out T squareRest);
        T other = Sums.Product(smaller, smaller, out T otherRest);
        T sum = Sums.Ordered(square, other, out T rest);
        T root = Sums.SquareRoot(sum, rest + (squareRest + otherRest), out T rootRest);
        T result = (root + rootRest) * inverse;
        T known = T.IfEqual(smaller, 0, greater * inverse, result);
        known = T.IfEqual(x, x, T.IfEqual(y, y, known, y), x);

        // Infinite if either is, whatever the other.
        return T.IfEqual(first, double.PositiveInfinity, first, T.IfEqual(second, double.PositiveInfinity, second, known));
    }
}
