namespace FeatureGen.Tests.Exact;

/// <summary>Multisets of finite doubles of every kind, the same in every run.</summary>
internal static class Samples
{
    public static TheoryData<string> Kinds => ["cents", "normals", "decades", "cancelling", "bit patterns", "subnormals", "window edges", "extremes"];

    public static double[] Of(string kind, int count, int seed = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Draw(kind, random))];
    }

    public static double FiniteBits(Random random)
    {
        while (true)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                return value;
            }
        }
    }

    private static double Draw(string kind, Random random) => kind switch
    {
        "cents" => random.Next(-1_000_000, 1_000_000) / 100.0,
        "normals" => Math.Sqrt(random.NextDouble()) - Math.Sqrt(random.NextDouble()),
        "decades" => Sign(random) * random.NextDouble() * Math.Pow(10, random.Next(-18, 18)),
        "cancelling" => Sign(random) * Math.ScaleB(1, random.Next(-76, 85)),
        "bit patterns" => FiniteBits(random),
        "subnormals" => BitConverter.Int64BitsToDouble(random.NextInt64(0, 1L << 53)) * Sign(random),
        "window edges" => Sign(random) * Math.ScaleB(1 + random.NextDouble(), Edges[random.Next(Edges.Length)] + random.Next(-2, 2)),
        "extremes" => Sign(random) * Extremes[random.Next(Extremes.Length)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    private static readonly int[] Edges = [-76, 85, -60, 57, -128, 126, -1022, 1022];

    private static readonly double[] Extremes = [double.MaxValue, double.Epsilon, 0.0, 1.0, 1e300, 1e-300, double.MaxValue / 2, 0.1];

    private static int Sign(Random random) => random.Next(2) == 0 ? 1 : -1;
}
