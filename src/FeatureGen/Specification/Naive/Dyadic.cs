using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>The exact number <c>Mantissa * 2^Exponent</c>: every finite double, every integer, and their sums and products.</summary>
internal readonly record struct Dyadic(BigInteger Mantissa, int Exponent)
{
    private const int BitsOfDouble = 53;
    private const int LeastExponent = -1074;

    public static Dyadic From(long value) => new(value, 0);

    /// <summary>The exact value of a finite double.</summary>
    public static Dyadic From(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        long mantissa = biased == 0 ? fraction : fraction | 0x10_0000_0000_0000;
        return new Dyadic(bits < 0 ? -mantissa : mantissa, Math.Max(biased, 1) - 1075);
    }

    public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static Dyadic operator -(Dyadic left, Dyadic right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new Dyadic(left.MantissaAt(exponent) - right.MantissaAt(exponent), exponent);
    }

    /// <summary>The exact sum. Numbers of one exponent are added first: their mantissas are short.</summary>
    public static Dyadic Sum(IEnumerable<Dyadic> values)
    {
        var byExponent = new Dictionary<int, BigInteger>();
        foreach (Dyadic value in values)
        {
            byExponent[value.Exponent] = byExponent.GetValueOrDefault(value.Exponent) + value.Mantissa;
        }

        int least = byExponent.Count == 0 ? 0 : byExponent.Keys.Min();
        BigInteger total = BigInteger.Zero;
        foreach ((int exponent, BigInteger mantissa) in byExponent)
        {
            total += mantissa << (exponent - least);
        }

        return new Dyadic(total, least);
    }

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

    private BigInteger MantissaAt(int exponent) => Mantissa << (Exponent - exponent);
}
