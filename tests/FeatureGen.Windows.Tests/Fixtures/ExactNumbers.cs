using System.Numerics;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Sums of numbers as big integers, in units of 2^-1074 for doubles.</summary>
public sealed class ExactNumbers
{
    private const int LowestExponent = -1074;

    private readonly int count;
    private readonly int exponent;
    private readonly BigInteger sum;
    private readonly BigInteger squares;
    private readonly bool hasNaN;
    private readonly bool hasPositiveInfinity;
    private readonly bool hasNegativeInfinity;

    public ExactNumbers(IReadOnlyList<object> values)
    {
        count = values.Count;
        foreach (object value in values)
        {
            if (value is long or BigInteger)
            {
                BigInteger integer = value is long narrow ? narrow : (BigInteger)value;
                sum += integer;
                squares += integer * integer;
            }
            else if (value is double number && double.IsFinite(number))
            {
                exponent = LowestExponent;
                BigInteger units = Units(number);
                sum += units;
                squares += units * units;
            }
            else if (value is double special)
            {
                hasNaN |= double.IsNaN(special);
                hasPositiveInfinity |= double.IsPositiveInfinity(special);
                hasNegativeInfinity |= double.IsNegativeInfinity(special);
            }
        }
    }

    public BigInteger IntegerSum => sum;

    public double RoundedSum
        => hasNaN || (hasPositiveInfinity && hasNegativeInfinity) ? double.NaN
            : hasPositiveInfinity ? double.PositiveInfinity
            : hasNegativeInfinity ? double.NegativeInfinity
            : Round(sum, exponent);

    public double Variance
        => hasNaN || hasPositiveInfinity || hasNegativeInfinity ? double.NaN
            : Round(count * squares - sum * sum, 2 * exponent) / Round((BigInteger)count * (count - 1), 0);

    /// <summary>An integer as the nearest double, halfway the even one.</summary>
    public static double Rounded(BigInteger value) => Round(value, 0);

    private static BigInteger Units(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int biased = (int)(bits >> 52) & 0x7FF;
        BigInteger fraction = bits & 0xFFFFFFFFFFFFF;
        BigInteger magnitude = biased == 0 ? fraction : (fraction + (BigInteger.One << 52)) << (biased - 1);
        return bits < 0 ? -magnitude : magnitude;
    }

    private static double Round(BigInteger value, int exponent)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        int drop = (int)Math.Max(Math.Max(0, (long)magnitude.GetBitLength() - 53), LowestExponent - exponent);
        BigInteger kept = magnitude >> drop;
        BigInteger twiceRest = (magnitude - (kept << drop)) << 1;
        BigInteger unit = BigInteger.One << drop;
        if (twiceRest > unit || (twiceRest == unit && !kept.IsEven))
        {
            kept++;
        }

        double rounded = Math.ScaleB((double)(ulong)kept, exponent + drop);
        return value.Sign < 0 ? -rounded : rounded;
    }
}
