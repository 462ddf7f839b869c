using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>What is made of exact sums: each is rounded once, then divided once.</summary>
internal static class Finalisers
{
    /// <summary>RN(S) / n.</summary>
    public static double Average(Dyadic sum, long count) => sum.Round() / count;

    /// <summary>RN(n*Q - S*S) / RN(n*(n-1)), from at least two values.</summary>
    public static double SampleVariance(Dyadic sum, Dyadic sumOfSquares, long count)
    {
        Dyadic numerator = Dyadic.From(count) * sumOfSquares - sum * sum;
        var denominator = new Dyadic((BigInteger)count * (count - 1), 0);
        return numerator.Round() / denominator.Round();
    }
}
