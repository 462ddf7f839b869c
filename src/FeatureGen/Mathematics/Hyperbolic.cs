using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>Hyperbolic functions, from cosh r and sinh r of the exponential function's reduced argument.</summary>
/// <remarks>With x = k * ln 2 + r and m = 4^-k, 2 * sinh x = 2^k * ((1 - m) * cosh r + (1 + m) * sinh r), and cosh x with - and + the other way round.</remarks>
internal static class Hyperbolic
{
    // Beyond, the result rounds to 1.
    private const double Flat = 22;

    // Beyond, it is infinity.
    private const double Greatest = 712;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T k = Exponential.Reduce(T.IfLess(Flat, magnitude, Flat, magnitude), out T r, out T tail);
        Exponential.Parts(r, out T even, out T odd);
        T m = Bits.PowerOfTwo(-(k + k));
        T numerator = Combine(-m, r, tail, even, odd, out T numeratorRest);
        T denominator = Combine(m, r, tail, even, odd, out T denominatorRest);
        T quotient = Sums.Quotient(numerator, numeratorRest, denominator, denominatorRest, out T missing);
        return Bits.WithSign(quotient + missing, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sinh<T>(T x)
        where T : struct, IMathLanes<T>
        => Bits.WithSign(Half<T>(x, -1), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cosh<T>(T x)
        where T : struct, IMathLanes<T>
        => Half<T>(x, 1);

    /// <summary>(e^|x| + sign * e^-|x|) / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Half<T>(T x, T sign)
        where T : struct, IMathLanes<T>
    {
        T magnitude = T.Abs(x);
        T k = Exponential.Reduce(T.IfLess(Greatest, magnitude, Greatest, magnitude), out T r, out T tail);
        Exponential.Parts(r, out T even, out T odd);

        // From 4^-32 on, the other power is not seen.
        T seen = T.IfLess(k, 32, k, 32);
        T m = Bits.PowerOfTwo(-(seen + seen)) * sign;
        T sum = Combine(m, r, tail, even, odd, out T rest);
        return Exponential.Scale(sum + rest, k - 1);
    }

    /// <summary>(1 + m) * cosh r + (1 - m) * sinh r, as two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Combine<T>(T m, T r, T tail, T even, T odd, out T rest)
        where T : struct, IMathLanes<T>
    {
        T ofCosh = Sums.Ordered(1, m, out T lost);
        T ofSinh = 1 - m;
        T first = Sums.Exact(ofCosh, r, out T firstRest);
        T second = Sums.Exact(first, -(r * m), out T secondRest);
        T low = (firstRest + secondRest) + lost + ((even * ofCosh) + ((odd + tail) * ofSinh));
        return Sums.Exact(second, low, out rest);
    }
}
