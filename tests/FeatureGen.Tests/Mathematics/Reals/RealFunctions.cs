using System.Numerics;

namespace FeatureGen.Tests.Mathematics.Reals;

/// <summary>Elementary functions of real numbers to well over 200 bits, by their power series.</summary>
internal static class RealFunctions
{
    private const int Halvings = 8;

    public static BigReal Ln2 { get; } = Atanh((BigReal)1 / 3).Scale(1);

    /// <summary>The series of e^x - 1 where x is small; else the difference, of which 256 bits leave enough.</summary>
    public static BigReal Expm1(BigReal x)
        => !x.IsZero && x.Magnitude < -1 ? Series(x, x, (term, n) => term * x / (n + 1)) : Exp(x) - 1;

    public static BigReal Exp(BigReal x)
    {
        BigInteger k = (x / Ln2).Round();
        BigReal r = (x - (new BigReal(k, 0) * Ln2)).Scale(-Halvings);
        BigReal power = Series(1, 1, (term, n) => term * r / n);
        for (int times = 0; times < Halvings; times++)
        {
            power *= power;
        }

        return power.Scale((int)k);
    }

    public static BigReal Log(BigReal x)
    {
        int k = x.Magnitude;
        BigReal fraction = x.Scale(-k);
        if (fraction > 1.5)
        {
            fraction = fraction.Scale(-1);
            k++;
        }

        return Atanh((fraction - 1) / (fraction + 1)).Scale(1) + (k * Ln2);
    }

    public static BigReal Log1p(BigReal x)
        => !x.IsZero && x.Magnitude < -2 ? Atanh(x / (2 + x)).Scale(1) : x.IsZero ? x : Log(1 + x);

    public static BigReal Pow(BigReal x, BigReal y) => Exp(y * Log(x));

    public static BigReal Cbrt(BigReal x) => x.Sign < 0 ? -Cbrt(-x) : x.IsZero ? x : Exp(Log(x) / 3);

    public static BigReal Hypot(BigReal x, BigReal y) => ((x * x) + (y * y)).Sqrt();

    public static BigReal Sinh(BigReal x) => (Expm1(x) - Expm1(-x)).Scale(-1);

    public static BigReal Cosh(BigReal x) => (Exp(x) + Exp(-x)).Scale(-1);

    public static BigReal Softplus(BigReal x) => x.Sign > 0 ? x + Log1p(Exp(-x)) : Log1p(Exp(x));

    public static BigReal Logit(BigReal x) => Log(x) - Log1p(-x);

    public static BigReal Sigmoid(BigReal x) => 1 / (1 + Exp(-x));

    public static BigReal Tanh(BigReal x)
    {
        BigReal grown = Expm1(x.Scale(1));
        return grown / (grown + 2);
    }

    /// <summary>The inverse hyperbolic tangent, for magnitudes of at most a half.</summary>
    private static BigReal Atanh(BigReal x)
    {
        BigReal square = x * x;
        BigReal power = x;
        return Series(x, x, (_, n) => (power *= square) / ((2 * n) + 1));
    }

    /// <summary>A sum of terms, each from the one before it and its number, until they no longer count.</summary>
    public static BigReal Series(BigReal sum, BigReal term, Func<BigReal, int, BigReal> next)
    {
        for (int n = 1; !term.IsZero && term.Magnitude > sum.Magnitude - BigReal.Precision; n++)
        {
            term = next(term, n);
            sum += term;
        }

        return sum;
    }
}
