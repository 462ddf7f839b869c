using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>The exponential function.</summary>
/// <remarks>
/// Argument reduction as in fdlibm's e_exp.c (Sun Microsystems, 1993): x = k * ln 2 + r + tail with r within ln 2 / 2, k * High being exact. Of
/// e^r, the even part is cosh r = 1 + even and the odd part sinh r = r + odd, by polynomials of least greatest error in r * r (Remez); what
/// 1 + r rounds off is kept (Dekker's sum, 1971).
/// </remarks>
internal static class Exponential
{
    // Below the one, all is zero, beyond the other, infinity.
    private const double Least = -746;
    private const double Greatest = 710;

    private const double LeastPower = -1080;
    private const double GreatestPower = 1025;

    private const double Ln2 = 0.6931471805599453;
    private const double RestOfLn2 = 2.3190468138462996e-17;
    private const double InverseOfLn2 = 1.4426950408889634;
    private const double HighOfLn2 = 6.93147180369123816490e-01;
    private const double LowOfLn2 = 1.90821492927058770002e-10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T k = Reduce(Clamp<T>(x), out T r, out T tail);
        Parts(r, out T even, out T odd);
        T sum = 1 + r;
        T rest = (r - (sum - 1)) + (tail + (even + odd));
        return Scale(sum + rest, k);
    }

    /// <summary>e^x - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Expm1<T>(T x)
        where T : struct, IMathLanes<T>
    {
        // Below, the result rounds to -1.
        T bounded = T.IfLess(x, -60, -60, T.IfLess(Greatest, x, Greatest, x));
        T k = Reduce(bounded, out T r, out T tail);
        Parts(r, out T even, out T odd);

        // e^x - 1 = 2^k * ((1 - 2^-k) + (e^r - 1)), in two numbers each.
        T grown = even + (odd + (tail + (tail * r)));
        T high = r + grown;
        T low = (r - high) + grown;
        T inverse = Bits.PowerOfTwo(-T.IfLess(k, 64, k, 64));
        T gap = 1 - inverse;
        T lost = (1 - gap) - inverse;
        T sum = Sums.Exact(gap, high, out T rest);
        T result = Scale(sum + (rest + (low + lost)), k);
        return T.IfEqual(x, 0, x, result);
    }

    /// <summary>2^x: exact where x is a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp2<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T bounded = T.IfLess(x, LeastPower, LeastPower, T.IfLess(GreatestPower, x, GreatestPower, x));
        T k = Bits.Round(bounded);
        T part = bounded - k;
        T r = Sums.Product(part, Ln2, out T tail);
        tail += part * RestOfLn2;
        Parts(r, out T even, out T odd);
        T sum = 1 + r;
        T rest = (r - (sum - 1)) + (tail + (even + odd));
        return Scale(sum + rest, k);
    }

    /// <summary>e^(high + low) as 2^k * (sum + rest), for a high part between the bounds of <see cref="Clamp"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfSum<T>(T high, T low, out T rest, out T k)
        where T : struct, IMathLanes<T>
    {
        k = Reduce(high, out T r, out T tail);
        Parts(r, out T even, out T odd);
        T sum = Sums.Ordered(1, r, out T lost);
        return Sums.Ordered(sum, lost + (even + (odd + ((tail + low) * (sum + (even + odd))))), out rest);
    }

    /// <summary>A number within the bounds beyond which e^x is 0 or infinite; a NaN stays one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Clamp<T>(T x)
        where T : struct, IMathLanes<T>
        => T.IfLess(x, Least, Least, T.IfLess(Greatest, x, Greatest, x));

    /// <summary>The whole number k nearest to x / ln 2; what is left of x is r + tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reduce<T>(T x, out T r, out T tail)
        where T : struct, IMathLanes<T>
    {
        T k = Bits.Round(x * InverseOfLn2);
        T high = x - (k * HighOfLn2);
        T low = k * LowOfLn2;
        r = high - low;
        tail = (high - r) - low;
        return k;
    }

    /// <summary>cosh r - 1 and sinh r - r, for r within ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Parts<T>(T r, out T even, out T odd)
        where T : struct, IMathLanes<T>
    {
        T z = r * r;
        T w = z * z;
        T ofEven = 0.041666666666666685 + (z * 0.0013888888888873461)
            + (w * (2.480158734879617e-05 + (z * 2.755725220397814e-07) + (w * 2.0921641237104875e-09)));
        T ofOdd = 0.16666666666666685 + (z * 0.008333333333316737)
            + (w * (0.00019841269897060736 + (z * 2.755723423502757e-06) + (w * 2.5112240436776186e-08)));
        even = (0.5 * z) + (w * ofEven);
        odd = r * z * ofOdd;
    }

    /// <summary>value * 2^k, rounded once: a power of two is exact, so it is multiplied by in two steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Scale<T>(T value, T k)
        where T : struct, IMathLanes<T>
    {
        T half = Bits.Round(k * 0.5);
        return value * Bits.PowerOfTwo(half) * Bits.PowerOfTwo(k - half);
    }
}
