using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>What is made of exact sums: each is rounded once, then divided once.</summary>
internal static class Finalisers
{
    /// <summary>RN(S) / n; a quotient that underflows is +0 whatever its sign, as every zero that an aggregate returns.</summary>
    public static double Average(Dyadic sum, long count) => sum.Round() / count + 0.0;

    /// <summary>RN(n*Q - S*S) / RN(n*(n-1)), from at least two values.</summary>
    public static double SampleVariance(Dyadic sum, Dyadic sumOfSquares, long count)
    {
        Dyadic numerator = Dyadic.From(count) * sumOfSquares - sum * sum;
        Dyadic denominator = Dyadic.From((BigInteger)count * (count - 1));
        return numerator.Round() / denominator.Round();
    }
}
