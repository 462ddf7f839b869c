using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>The natural logarithm as two numbers, to some 2^-70 of it: for what multiplies it, or takes a difference.</summary>
/// <remarks>
/// log((1 + s) / (1 - s)) = 2 * (s + s^3 / 3 + s^5 / 5 + ...), of which the first three terms are sums and products of two numbers each (Dekker, 1971);
/// the others are a polynomial of least greatest error (Remez).
/// </remarks>
internal static class LogarithmPair
{
    private const double HighOfLn2 = 6.93147180369123816490e-01;
    private const double LowOfLn2 = 1.90821492927058770002e-10;
    private const double Third = 0.3333333333333333;
    private const double RestOfThird = 1.850371707708594e-17;
    private const double Fifth = 0.2;
    private const double RestOfFifth = -1.1102230246251566e-17;

    /// <summary>k * ln 2 + log(1 + f + fRest), for 1 + f from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T k, T f, T fRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T denominator = Sums.Ordered(2, f, out T denominatorRest);
        T s = Sums.Quotient(f, fRest, denominator, denominatorRest + fRest, out T sRest);
        return OfRatio(k, s, sRest, out rest);
    }

    /// <summary>k * ln 2 + log((1 + s) / (1 - s)), s being the sum of two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfRatio<T>(T k, T s, T sRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T logarithm = OfFraction(s, sRest, out T logarithmRest);
        T sum = Sums.Exact(k * HighOfLn2, logarithm, out T sumRest);
        return Sums.Ordered(sum, sumRest + ((k * LowOfLn2) + logarithmRest), out rest);
    }

    /// <summary>log((1 + s) / (1 - s)).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T OfFraction<T>(T s, T sRest, out T rest)
        where T : struct, IMathLanes<T>
    {
        T z = Sums.Product(s, s, out T zRest);
        zRest += 2 * s * sRest;
        T w = z * z;
        T others = 0.1428571428571426 + (z * 0.11111111111126666) + (w * (0.09090909087181878 + (z * 0.07692308170932041)))
            + (w * w * (0.06666630269651715 + (z * 0.05884043194568393) + (w * (0.052161731362319934 + (z * 0.054745300681948536)))));

        T fifth = Sums.Ordered(Fifth, z * others, out T fifthRest);
        T product = Sums.Product(z, fifth, out T productRest);
        productRest += (z * (fifthRest + RestOfFifth)) + (zRest * fifth);
        T third = Sums.Ordered(Third, product, out T thirdRest);
        thirdRest += productRest + RestOfThird;

        T scaled = Sums.Product(z, third, out T scaledRest);
        scaledRest += (z * thirdRest) + (zRest * third);
        T grown = Sums.Product(s, scaled, out T grownRest);
        grownRest += (s * scaledRest) + (sRest * scaled);

        T half = Sums.Ordered(s, grown, out T halfRest);
        halfRest += sRest + grownRest;
        rest = halfRest + halfRest;
        return half + half;
    }
}
