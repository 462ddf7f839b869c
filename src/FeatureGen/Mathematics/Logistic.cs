using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Mathematics;

/// <summary>The logistic function.</summary>
internal static class Logistic
{
    // Beyond, the result rounds to 1, or to 0.
    private const double Certain = 45;
    private const double Impossible = -746;

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, IMathLanes<T>
    {
        T bounded = T.IfLess(x, Impossible, Impossible, T.IfLess(Certain, x, Certain, x));
        T k = Exponential.Reduce(-bounded, out T r, out T tail);
        Exponential.Parts(r, out T even, out T odd);
        T sum = Sums.Ordered(1, r, out T rest);
        rest += tail + (even + odd);

        // e^-x = 2^k * (sum + rest). Where k > 0, both sides of the fraction are divided by 2^k.
        T shift = T.IfLess(0, k, k, 0);
        T one = Bits.PowerOfTwo(-T.IfLess(shift, 64, shift, 64));
        T scale = Bits.PowerOfTwo(k - shift);
        T denominator = Sums.Exact(one, sum * scale, out T lost);
        T whole = Sums.Exact(denominator, lost + (rest * scale), out T part);
        T quotient = Sums.Quotient(1, 0, whole, part, out T missing);
        return Exponential.Scale(quotient + missing, -shift);
    }
}
