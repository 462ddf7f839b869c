using System.Security.Cryptography;
using FeatureGen.Exact;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>The canonical bytes of exact sums of many values, of every kind of data, length and start.</summary>
internal static class BlockSums
{
    private const int LastStart = 70;

    public static void Append(IncrementalHash hash)
    {
        Random random = new(11);
        foreach (double[] values in (double[][])[
            Draw(() => random.Next(-1_000_000, 1_000_000) / 100.0),
            Draw(() => Math.ScaleB(random.NextDouble() - 0.5, random.Next(-60, 60))),
            Draw(() => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)))])
        {
            for (int start = 0; start <= LastStart; start++)
            {
                AppendSums(hash, values.AsSpan(start));
            }
        }
    }

    private static double[] Draw(Func<double> draw) => [.. Enumerable.Range(0, 2_400).Select(_ => draw())];

    private static void AppendSums(IncrementalHash hash, ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[ExactSquareSum.MaxEncodedLength];
        ExactSum sum = default;
        sum.Add(values);
        hash.AppendData(bytes[..sum.Encode(bytes)]);
        ExactSquareSum squares = default;
        squares.Add(values);
        hash.AppendData(bytes[..squares.Encode(bytes)]);
    }
}
