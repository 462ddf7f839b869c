using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>The logistic function, its integral and its inverse.</summary>
internal static class Logistic
{
    // Beyond, the result rounds to 1, or to 0.
    private const double Certain = 45;
    private const double Impossible = -746;

    private const double RootOfTwoLessOne = 0.41421356237309503;
    private const double Middle = 0.125;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double LiftOfSubnormals = 18014398509481984.0;
    private const double ExponentOfLift = 54;

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T bounded = T.IfLess(x, Impossible, Impossible, T.IfLess(Certain, x, Certain, x));
        T sum = Exponential.OfSum(-bounded, 0, out T rest, out T k);

        // e^-x = 2^k * (sum + rest). Where k > 0, both sides of the fraction are divided by 2^k.
        T shift = T.IfLess(0, k, k, 0);
        T one = Bits.PowerOfTwo(-T.IfLess(shift, 64, shift, 64));
        T scale = Bits.PowerOfTwo(k - shift);
        T denominator = Sums.Exact(one, sum * scale, out T lost);
        T whole = Sums.Exact(denominator, lost + (rest * scale), out T part);
        T quotient = Sums.Quotient(1, 0, whole, part, out T missing);
        return Exponential.Scale(quotient + missing, -shift);
    }

    /// <summary>log(1 + e^x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Softplus<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T negative = -T.Abs(x);
        T bounded = T.IfLess(negative, Impossible, Impossible, negative);
        T sum = Exponential.OfSum(bounded, 0, out T rest, out T k);
        T power = Exponential.Scale(sum, k);
        T powerRest = Exponential.Scale(rest, k);

        // 1 + e^-|x| is from 1 to 2: its half is nearer to 1 from sqrt(2) on.
        T whole = T.IfLess(power, RootOfTwoLessOne, 0, 1);
        T scale = T.IfEqual(whole, 0, 1, 0.5);
        T f = Sums.Exact(power * scale, T.IfEqual(whole, 0, 0, -0.5), out T fRest);
        T logarithm = LogarithmPair.Of(whole, f, fRest + (powerRest * scale), out T logarithmRest);

        // Below 2^-54, log(1 + p) rounds to p.
        T small = Exponential.Scale(sum + rest, k);
        T result = logarithm + logarithmRest;
        T positive = Sums.Exact(x, logarithm, out T positiveRest) + (positiveRest + logarithmRest);
        return T.IfLess(0, x, T.IfLess(x, double.PositiveInfinity, positive, x), T.IfLess(bounded, -38, small, result));
    }

    /// <summary>log(x / (1 - x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Logit<T>(T x)
        where T : struct, IMathLanes<T>
    {
        // A subnormal is far below 1: its quotient is it.
        T lift = T.IfLess(x, LeastNormal, LiftOfSubnormals, 1);
        T opposite = Sums.Ordered(1, -x, out T oppositeRest);
        T quotient = Sums.Quotient(x * lift, 0, opposite, oppositeRest, out T quotientRest);
        T k = Bits.Split(quotient, out T fraction);
        T f = Sums.Exact(fraction - 1, quotientRest * Bits.PowerOfTwo(-k), out T fRest);

        // Near a half, x / (1 - x) is (1 + s) / (1 - s) with s = 2 * x - 1, which is exact.
        T s = Sums.Quotient(f, fRest, 2 + f, (f - ((2 + f) - 2)) + fRest, out T sRest);
        T middle = (x + x) - 1;
        T isMiddle = T.IfLess(T.Abs(middle), Middle, 1, 0);
        s = T.IfEqual(isMiddle, 1, middle, s);
        sRest = T.IfEqual(isMiddle, 1, 0, sRest);
        k = T.IfEqual(isMiddle, 1, 0, k - T.IfLess(x, LeastNormal, ExponentOfLift, 0));
        T result = LogarithmPair.OfRatio(k, s, sRest, out T rest) + rest;
        T inside = T.IfLess(0, x, result, T.IfEqual(x, 0, double.NegativeInfinity, double.NaN));
        return T.IfLess(x, 1, inside, T.IfEqual(x, 1, double.PositiveInfinity, double.NaN));
    }
}
