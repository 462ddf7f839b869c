using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>Aggregates of integers.</summary>
internal static class IntegerStatistics
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">It is beyond <see cref="long"/>.</exception>
    public static long Sum(List<long> values) => (long)Exact(values);

    public static double? Average(List<long> values)
        => values.Count == 0 ? null : Finalisers.Average(Dyadic.From(Exact(values)), values.Count);

    public static double? Variance(List<long> values)
        => values.Count < 2
            ? null
            : Finalisers.SampleVariance(Dyadic.From(Exact(values)), Dyadic.From(ExactSquares(values)), values.Count);

    private static BigInteger Exact(List<long> values)
        => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    private static BigInteger ExactSquares(List<long> values)
        => values.Aggregate(BigInteger.Zero, (sum, value) => sum + ((BigInteger)value * value));
}
