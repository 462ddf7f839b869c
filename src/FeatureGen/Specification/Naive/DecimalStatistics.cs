using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>Aggregates of decimals.</summary>
internal static class DecimalStatistics
{
    private const int MostDecimals = 28;

    /// <summary>The exact sum, rounded once, half to even, to what a decimal holds; without trailing zeros.</summary>
    /// <exception cref="OverflowException">It is beyond <see cref="decimal"/>.</exception>
    public static decimal Sum(List<decimal> values)
    {
        BigInteger sum = values.Aggregate(BigInteger.Zero, (total, value) => total + Scaled(value));
        int decimals = MostDecimals;
        while (decimals > 0 && sum % 10 == 0)
        {
            sum /= 10;
            decimals--;
        }

        BigInteger magnitude = BigInteger.Abs(sum);
        for (int dropped = 0; dropped <= decimals; dropped++)
        {
            BigInteger rounded = RoundHalfToEven(magnitude, BigInteger.Pow(10, dropped));
            if (rounded.GetBitLength() <= 96)
            {
                return Compose(rounded, decimals - dropped, sum.Sign < 0);
            }
        }

        throw new OverflowException("The sum is beyond the greatest decimal.");
    }

    public static decimal? Average(List<decimal> values) => values.Count == 0 ? null : Sum(values) / values.Count;

    private static BigInteger Scaled(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        BigInteger magnitude = (((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0])
            * BigInteger.Pow(10, MostDecimals - value.Scale);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    private static BigInteger RoundHalfToEven(BigInteger magnitude, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(magnitude, divisor, out BigInteger remainder);
        int comparison = (remainder * 2).CompareTo(divisor);
        return comparison > 0 || (comparison == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static decimal Compose(BigInteger magnitude, int decimals, bool isNegative)
    {
        uint Part(int shift) => (uint)((magnitude >> shift) & uint.MaxValue);
        return new decimal((int)Part(0), (int)Part(32), (int)Part(64), isNegative, (byte)decimals);
    }
}
