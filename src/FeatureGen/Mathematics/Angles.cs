using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Angles as quarter turns and what is left of them, and the sine and cosine of that.</summary>
/// <remarks>
/// The reduction of fdlibm's e_rem_pio2.c (Sun Microsystems, 1993): pi / 2 in parts of 33 bits, by which a whole number of quarter turns is multiplied
/// exactly. What it leaves of its conditions are three steps for all.
/// </remarks>
internal static class Angles
{
    /// <summary>Up to here, a quarter turn's number has 20 bits.</summary>
    public const double Greatest = 1_600_000;

    private const double QuarterTurns = 0.6366197723675814;
    private const double First = 1.5707963267341256;
    private const double Second = 6.077100506303966e-11;
    private const double Third = 2.0222662487111665e-21;
    private const double Rest = 8.4784276603689e-32;

    /// <summary>The whole number of quarter turns nearest to an angle, up to <see cref="Greatest"/>; what is left is r + tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Reduce<T>(T x, out T r, out T tail)
        where T : struct, IMathLanes<T>
    {
        T n = Bits.Round(x * QuarterTurns);
        T first = x - (n * First);
        T second = Sums.Exact(first, -(n * Second), out T secondRest);
        T third = Sums.Exact(second, -(n * Third), out T thirdRest);
        r = Sums.Ordered(third, (secondRest + thirdRest) - (n * Rest), out tail);
        return n;
    }

    /// <summary>sin(r + tail), for r within pi / 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sine<T>(T r, T tail)
        where T : struct, IMathLanes<T>
    {
        T z = r * r;
        return r + ((r * z * OfSine(z)) + (tail * (1 - (0.5 * z))));
    }

    /// <summary>cos(r + tail), for r within pi / 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cosine<T>(T r, T tail)
        where T : struct, IMathLanes<T>
    {
        T z = r * r;
        T half = 0.5 * z;
        T sum = 1 - half;
        return sum + (((1 - sum) - half) + ((z * z * OfCosine(z)) - (r * tail)));
    }

    /// <summary>sin(r + tail) and cos(r + tail) as two numbers each, to some 2^-58 of them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Pair<T>(T r, T tail, out T sine, out T sineRest, out T cosine, out T cosineRest)
        where T : struct, IMathLanes<T>
    {
        T z = Sums.Product(r, r, out T zRest);
        T half = 0.5 * z;
        sine = Sums.Ordered(r, (r * z * OfSine(z)) + (tail * (1 - half)), out sineRest);
        T sum = Sums.Ordered(1, -half, out T lost);
        cosine = Sums.Ordered(sum, lost + (((z * z * OfCosine(z)) - (0.5 * zRest)) - (r * tail)), out cosineRest);
    }

    // (sin r - r) / r^3 and (cos r - 1 + r^2 / 2) / r^4 of z = r^2, with the least greatest error (Remez).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OfSine<T>(T z)
        where T : struct, IMathLanes<T>
    {
        T w = z * z;
        return -0.16666666666666632 + (z * 0.00833333333332237)
            + (w * (-0.00019841269829771097 + (z * 2.7557313678648263e-06) + (w * (-2.505075595934637e-08 + (z * 1.5896666413257287e-10)))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OfCosine<T>(T z)
        where T : struct, IMathLanes<T>
    {
        T w = z * z;
        return 0.0416666666666666 + (z * -0.0013888888888874064)
            + (w * (2.4801587289443543e-05 + (z * -2.755731434067799e-07) + (w * (2.087572162623983e-09 + (z * -1.135955945738837e-11)))));
    }
}
