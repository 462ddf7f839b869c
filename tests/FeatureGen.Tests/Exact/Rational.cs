using System.Numerics;

namespace FeatureGen.Tests.Exact;

/// <summary>Rounds a fraction of big integers to the nearest double, ties to even, by integer division in units of the last place.</summary>
internal static class Rational
{
    private static readonly BigInteger SignificandEnd = BigInteger.One << 53;

    public static double Round(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.Sign < 0)
        {
            return -Round(-numerator, denominator);
        }

        // The unit of the last place is 2^unit: the least one, down to that of the subnormals, that leaves at most 53 bits.
        int unit = Math.Max(-1074, (int)(numerator.GetBitLength() - denominator.GetBitLength()) - 54);
        while (Quotient(numerator, denominator, unit, out _) >= SignificandEnd)
        {
            unit++;
        }

        BigInteger significand = Quotient(numerator, denominator, unit, out int comparedToHalf);
        if (comparedToHalf > 0 || (comparedToHalf == 0 && !significand.IsEven))
        {
            significand++;
        }

        if (significand.GetBitLength() + unit > 1024)
        {
            return double.PositiveInfinity;
        }

        return Math.ScaleB((double)(ulong)significand, unit);
    }

    private static BigInteger Quotient(BigInteger numerator, BigInteger denominator, int unit, out int comparedToHalf)
    {
        BigInteger scaledNumerator = unit < 0 ? numerator << -unit : numerator;
        BigInteger scaledDenominator = unit < 0 ? denominator : denominator << unit;
        BigInteger quotient = BigInteger.DivRem(scaledNumerator, scaledDenominator, out BigInteger remainder);
        comparedToHalf = (remainder << 1).CompareTo(scaledDenominator);
        return quotient;
    }
}
