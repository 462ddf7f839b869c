using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>Sums and averages of values that weigh half as much for every half-life that they are old. A zero is +0.</summary>
internal static class Decay
{
    public static double Sum(List<(long Time, double Value)> values, long asOf, long halfLife)
    {
        if (Special(values) is { } special)
        {
            return special;
        }

        Dyadic weight = Dyadic.From(HalfLifeWeight.At(asOf, halfLife).Weight);
        return Quotient(Weighted(values, asOf, halfLife).Weighted, weight);
    }

    public static double? Average(List<(long Time, double Value)> values, long asOf, long halfLife)
    {
        if (Special(values) is { } special)
        {
            return special;
        }

        (Dyadic weighted, Dyadic weights) = Weighted(values, asOf, halfLife);
        return weights.Mantissa.IsZero ? null : Quotient(weighted, weights);
    }

    // Both by the power of two that brings the divisor to between a half and 1, then rounded, then divided.
    private static double Quotient(Dyadic dividend, Dyadic divisor)
    {
        Dyadic scale = new(1, -(int)divisor.Mantissa.GetBitLength() - divisor.Exponent);
        return (dividend * scale).Round() / (divisor * scale).Round() + 0.0;
    }

    private static (Dyadic Weighted, Dyadic Weights) Weighted(List<(long Time, double Value)> values, long asOf, long halfLife)
    {
        (Dyadic Weighted, Dyadic Weights) sums = (Dyadic.From(0), Dyadic.From(0));
        long now = HalfLifeWeight.At(asOf, halfLife).Epoch;
        foreach ((long time, double value) in values)
        {
            (BigInteger weight, long epoch) = HalfLifeWeight.At(time, halfLife);
            if ((Int128)now - epoch <= HalfLifeWeight.MostAge)
            {
                var decayed = new Dyadic(weight, -(int)(now - epoch));
                sums = (sums.Weighted + (Dyadic.Of(value) * decayed), sums.Weights + decayed);
            }
        }

        return sums;
    }

    private static double? Special(List<(long Time, double Value)> values)
    {
        List<double> special = values.ConvertAll(at => at.Value).FindAll(value => !double.IsFinite(value));
        return special.Count == 0 ? null : special.Sum();
    }
}
