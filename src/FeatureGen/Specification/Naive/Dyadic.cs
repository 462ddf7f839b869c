using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>The exact number <c>Mantissa * 2^Exponent</c>: every finite double, every integer, and their sums and products.</summary>
internal readonly record struct Dyadic(BigInteger Mantissa, int Exponent)
{
    private const int BitsOfDouble = 53;
    private const int LeastExponent = -1074;

    public static Dyadic From(BigInteger value) => new(value, 0);

    public static Dyadic Of(double finite)
    {
        var term = Term.From(finite);
        return new Dyadic(term.Mantissa, term.Exponent);
    }

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new Dyadic(left.MantissaAt(exponent) + right.MantissaAt(exponent), exponent);
    }

    public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static Dyadic operator -(Dyadic left, Dyadic right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new Dyadic(left.MantissaAt(exponent) - right.MantissaAt(exponent), exponent);
    }

    /// <summary>The exact sum of finite doubles.</summary>
    public static Dyadic Sum(IEnumerable<double> values) => SumOf(values, value => value);

    /// <summary>The exact sum of the squares of finite doubles.</summary>
    public static Dyadic SumOfSquares(IEnumerable<double> values) => SumOf(values, value => new Term(value.Mantissa * value.Mantissa, 2 * value.Exponent));

    /// <summary>The nearest double, ties to even; an infinity beyond the greatest, +0 for zero.</summary>
    public double Round()
    {
        if (Mantissa.IsZero)
        {
            return 0;
        }

        BigInteger magnitude = BigInteger.Abs(Mantissa);
        int unit = (int)Math.Max((long)magnitude.GetBitLength() + Exponent - BitsOfDouble, LeastExponent);
        int dropped = unit - Exponent;
        double rounded = Math.ScaleB((double)(dropped <= 0 ? magnitude << -dropped : RoundHalfToEven(magnitude, dropped)), unit);
        return Mantissa.Sign < 0 ? -rounded : rounded;
    }

    private static BigInteger RoundHalfToEven(BigInteger magnitude, int droppedBits)
    {
        BigInteger kept = magnitude >> droppedBits;
        BigInteger remainder = magnitude - (kept << droppedBits);
        int comparison = remainder.CompareTo(BigInteger.One << (droppedBits - 1));
        return comparison > 0 || (comparison == 0 && !kept.IsEven) ? kept + 1 : kept;
    }

    // Terms of one exponent are added first: their mantissas are short.
    private static Dyadic SumOf(IEnumerable<double> values, Func<Term, Term> selector)
    {
        var byExponent = new Dictionary<int, BigInteger>();
        foreach (double[] chunk in values.Chunk(Term.ThatManyNeverOverflow))
        {
            foreach ((int exponent, Int128 mantissa) in Term.Sums(chunk.Select(value => selector(Term.From(value)))))
            {
                byExponent[exponent] = byExponent.GetValueOrDefault(exponent) + mantissa;
            }
        }

        int least = byExponent.Keys.DefaultIfEmpty().Min();
        return new Dyadic(byExponent.Aggregate(BigInteger.Zero, (sum, term) => sum + (term.Value << (term.Key - least))), least);
    }

    private BigInteger MantissaAt(int exponent) => Mantissa << (Exponent - exponent);
}
