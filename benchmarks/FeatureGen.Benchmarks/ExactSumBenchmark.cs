using BenchmarkDotNet.Attributes;
using FeatureGen.Exact;

namespace FeatureGen.Benchmarks;

/// <summary>What exactness costs: adding and evicting in an exact sum against a plain one.</summary>
public class ExactSumBenchmark
{
    private const int Values = 4_096;

    private readonly double[] values = new double[Values];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        foreach (ref double value in values.AsSpan())
        {
            value = random.Next(-100_000, 100_000) / 100.0;
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Values)]
    public double Plain()
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            sum -= values[(i + 1) & (Values - 1)];
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public double Exact()
    {
        var sum = default(ExactSum);
        for (int i = 0; i < values.Length; i++)
        {
            sum.Add(values[i]);
            sum.Subtract(values[(i + 1) & (Values - 1)]);
        }

        return sum.Round();
    }
}
