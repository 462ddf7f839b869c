using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Natural logarithms.</summary>
/// <remarks>
/// The method of fdlibm's e_log.c and s_log1p.c (Sun Microsystems, 1993): x = 2^k * (1 + f) with 1 + f from sqrt(1/2) to sqrt(2), s = f / (2 + f),
/// and a polynomial in s * s for log(1 + f) = f - f * f / 2 + s * (f * f / 2 + R).
/// </remarks>
internal static class Logarithm
{
    private const double HighOfLn2 = 6.93147180369123816490e-01;
    private const double LowOfLn2 = 1.90821492927058770002e-10;
    private const double InverseOfLn2 = 1.4426950408889634;
    private const double RestOfInverseOfLn2 = 2.0355273740931033e-17;
    private const double InverseOfLn10 = 0.4342944819032518;
    private const double RestOfInverseOfLn10 = 1.098319650216765e-17;

    // The first 32 bits of log10(2), by which an exponent is multiplied exactly, and the rest.
    private const double HighOfLog2 = 0.3010299955494702;
    private const double LowOfLog2 = 1.1451100898021838e-10;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double ScaleOfSubnormals = 18014398509481984.0;
    private const double ExponentOfScale = 54;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T k = Reduce(x, out T f);
        return WithEdges(x, 0, Core(k, f, 0));
    }

    /// <summary>log(1 + x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log1p<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T u = 1 + x;
        T k = Bits.Split(u, out T m);

        // What 1 + x has lost; as 1 + x itself is at hand where k is 0, nothing is lost there.
        T lost = T.IfLess(1, x, 1 - (u - x), x - (u - 1)) / u;
        T f = T.IfEqual(k, 0, x, m - 1);
        T result = Core(k, f, T.IfEqual(k, 0, 0, lost));
        return WithEdges(x, -1, T.IfEqual(x, 0, x, result));
    }

    /// <summary>The logarithm to base 2: exact of powers of 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log2<T>(T x)
        where T : struct, IMathLanes<T>
        => ToBase(x, InverseOfLn2, RestOfInverseOfLn2, 1, 0);

    /// <summary>The logarithm to base 10: exact of powers of 10.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log10<T>(T x)
        where T : struct, IMathLanes<T>
        => ToBase(x, InverseOfLn10, RestOfInverseOfLn10, HighOfLog2, LowOfLog2);

    /// <summary>A positive number as 2^k * (1 + f), with 1 + f from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reduce<T>(T x, out T f)
        where T : struct, IMathLanes<T>
    {
        T lifted = T.IfLess(x, LeastNormal, ScaleOfSubnormals, 1);
        T k = Bits.Split(x * lifted, out T m) - T.IfLess(x, LeastNormal, ExponentOfScale, 0);
        f = m - 1;
        return k;
    }

    /// <summary>k * (high + low) + log(1 + f) * (inverse + inverseRest), the last two products as two numbers each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ToBase<T>(T x, T inverse, T inverseRest, T high, T low)
        where T : struct, IMathLanes<T>
    {
        T k = Reduce(x, out T f);
        T logarithm = LogarithmPair.Of(0, f, 0, out T logarithmRest);
        T part = Sums.Product(logarithm, inverse, out T partRest);
        partRest += (logarithm * inverseRest) + (logarithmRest * inverse);
        T sum = Sums.Exact(k * high, part, out T rest);
        return WithEdges(x, 0, sum + (rest + (partRest + (k * low))));
    }

    /// <summary>k * ln 2 + log(1 + f) + rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Core<T>(T k, T f, T rest)
        where T : struct, IMathLanes<T>
    {
        T s = f / (2 + f);
        T z = s * s;
        T w = z * z;
        T half = 0.5 * f * f;
        T odd = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        T even = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        return (s * (half + (even + odd))) + ((k * LowOfLn2) + rest) - half + f + (k * HighOfLn2);
    }

    /// <summary>Minus infinity where the logarithm's argument is 0, no number below, infinity at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T WithEdges<T>(T x, T pole, T result)
        where T : struct, IMathLanes<T>
    {
        T below = T.IfLess(x, double.PositiveInfinity, result, x);
        return T.IfLess(pole, x, below, T.IfEqual(x, pole, double.NegativeInfinity, double.NaN));
    }
}
