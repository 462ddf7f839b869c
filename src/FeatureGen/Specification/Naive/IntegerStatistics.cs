using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>Aggregates of integers.</summary>
internal static class IntegerStatistics
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">It is beyond <see cref="long"/>.</exception>
    public static long Sum(List<long> values) => (long)Exact(Wide(values));

    public static double? Average(List<long> values) => Average(Wide(values));

    public static double? Average(List<BigInteger> values)
        => values.Count == 0 ? null : Finalisers.Average(Dyadic.From(Exact(values)), values.Count);

    public static double? Variance(List<long> values) => Variance(Wide(values));

    public static double? Variance(List<BigInteger> values)
        => values.Count < 2
            ? null
            : Finalisers.SampleVariance(Dyadic.From(Exact(values)), Dyadic.From(ExactSquares(values)), values.Count);

    private static List<BigInteger> Wide(List<long> values) => values.ConvertAll(value => (BigInteger)value);

    private static BigInteger Exact(List<BigInteger> values)
        => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    private static BigInteger ExactSquares(List<BigInteger> values)
        => values.Aggregate(BigInteger.Zero, (sum, value) => sum + (value * value));
}
