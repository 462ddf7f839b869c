using System.Numerics;

namespace FeatureGen.Tests.Exact;

/// <summary>The reference: <c>Numerator / 2^Scale</c> in big integers, rounded by division. It shares no code with what it checks.</summary>
internal readonly record struct Dyadic(BigInteger Numerator)
{
    /// <summary>Enough for the squares of the smallest subnormals.</summary>
    private const int Scale = 2200;

    public static Dyadic Zero => new(BigInteger.Zero);

    public static Dyadic From(BigInteger integer) => new(integer << Scale);

    public static Dyadic From(double finite)
    {
        long bits = BitConverter.DoubleToInt64Bits(finite);
        int field = (int)(bits >> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger significand = field == 0 ? fraction : fraction + (1L << 52);
        BigInteger magnitude = significand << (Math.Max(field, 1) - 1075 + Scale);
        return new(bits < 0 ? -magnitude : magnitude);
    }

    public static Dyadic SumOf(IEnumerable<double> values) => values.Aggregate(Zero, (sum, value) => sum + From(value));

    public static Dyadic SumOfSquares(IEnumerable<double> values)
        => values.Aggregate(Zero, (sum, value) => sum + From(value) * From(value));

    public static Dyadic operator +(Dyadic left, Dyadic right) => new(left.Numerator + right.Numerator);

    public static Dyadic operator -(Dyadic left, Dyadic right) => new(left.Numerator - right.Numerator);

    /// <summary>Exact for factors that are finite doubles or sums of them times integers: their product needs no more than the scale.</summary>
    public static Dyadic operator *(Dyadic left, Dyadic right)
    {
        BigInteger product = left.Numerator * right.Numerator;
        Assert.True((product & ((BigInteger.One << Scale) - 1)).IsZero);
        return new(product >> Scale);
    }

    /// <summary>The nearest double, ties to even.</summary>
    public double Round() => Rational.Round(Numerator, BigInteger.One << Scale);
}
