using BenchmarkDotNet.Attributes;
using FeatureGen.Exact;

namespace FeatureGen.Benchmarks;

/// <summary>What exactness costs where many values are summed at once.</summary>
public class BlockSumBenchmark
{
    private double[] values = [];

    [Params(256, 2_048, 100_000)]
    public int Values { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        values = [.. Enumerable.Range(0, Values).Select(_ => random.Next(-1_000_000, 1_000_000) / 100.0)];
    }

    [Benchmark(Baseline = true)]
    public double Plain()
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    [Benchmark]
    public double Exact()
    {
        var sum = default(ExactSum);
        sum.Add(values);
        return sum.Round();
    }

    [Benchmark]
    public double ExactSquares()
    {
        var sum = default(ExactSquareSum);
        sum.Add(values);
        return sum.Round();
    }
}
