using System.Numerics;

namespace FeatureGen.Naive;

/// <summary>Aggregates of integers.</summary>
internal static class IntegerStatistics
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">It is beyond <see cref="long"/>.</exception>
    public static long Sum(List<long> values) => (long)values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    public static double? Average(List<long> values)
        => values.Count == 0 ? null : Finalisers.Average(Exact(values), values.Count);

    public static double? Variance(List<long> values)
        => values.Count < 2
            ? null
            : Finalisers.SampleVariance(Exact(values), Dyadic.Sum(values.Select(x => Dyadic.From(x) * Dyadic.From(x))), values.Count);

    private static Dyadic Exact(List<long> values) => Dyadic.Sum(values.Select(Dyadic.From));
}
