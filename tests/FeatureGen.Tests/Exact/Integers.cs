using System.Numerics;
using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

/// <summary>Multisets of integers of every magnitude, and their sums, exact and by big integers.</summary>
internal static class Integers
{
    public static long[] Draw(int seed)
    {
        Random random = new(seed);
        int common = random.Next(64);
        return [.. Enumerable.Range(0, 2 + random.Next(30)).Select(i =>
            random.NextInt64(long.MinValue, long.MaxValue) >> (seed % 2 == 0 ? common : random.Next(64)))];
    }

    public static (IntegerSum Sum, IntegerSquareSum Squares) Sums(IEnumerable<long> values)
    {
        (IntegerSum sum, IntegerSquareSum squares) = (default, default);
        foreach (long value in values)
        {
            sum.Add(value);
            squares.Add(value);
        }

        return (sum, squares);
    }

    public static BigInteger Sum(IEnumerable<long> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    public static BigInteger SumOfSquares(IEnumerable<long> values)
        => values.Aggregate(BigInteger.Zero, (sum, value) => sum + (BigInteger)value * value);
}
