using FeatureGen.Exact;

namespace FeatureGen.Benchmarks;

/// <summary>The CPU time of exact sums as ratios to a plain loop, which they take no longer than from about 256 values on.</summary>
internal static class SumRatios
{
    private const int Rounds = 21;
    private const int ValuesInARound = 4_000_000;

    private static readonly (string Name, Func<Random, double> Draw)[] Kinds =
    [
        ("cents", random => random.Next(-1_000_000, 1_000_000) / 100.0),
        ("between -1 and 1", random => Math.Sqrt(random.NextDouble()) - Math.Sqrt(random.NextDouble())),
        ("36 decades", random => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-18, 18))),
    ];

    private static readonly (string Name, Summation Sum)[] Methods =
    [
        ("plain loop", PlainLoop),
        ("one by one", OneByOne),
        ("at once", AtOnce),
        ("squares one by one", SquaresOneByOne),
        ("squares at once", SquaresAtOnce),
    ];

    private delegate double Summation(ReadOnlySpan<double> values);

    /// <summary>Prints a line for each kind and number of values: the plain loop's ns a value, and what the others take of its time.</summary>
    public static void Print()
    {
        Console.WriteLine($"{"values",-17}{"number",11}{"plain, ns",11}" + string.Concat(Methods[1..].Select(method => $"{method.Name,20}")));
        foreach ((string name, Func<Random, double> draw) in Kinds)
        {
            foreach (int count in (int[])[16, 64, 256, 2_048, 4_096, 100_000, 10_000_000])
            {
                Random random = new(1);
                double[] values = [.. Enumerable.Range(0, count).Select(_ => draw(random))];
                Check(values);
                double[] nanoseconds = Measure(values);
                Console.WriteLine($"{name,-17}{count,11:N0}{nanoseconds[0],11:F2}" + string.Concat(nanoseconds[1..].Select(each => $"{each / nanoseconds[0],20:F2}")));
            }
        }
    }

    private static double PlainLoop(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static double OneByOne(ReadOnlySpan<double> values)
    {
        ExactSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum.Round();
    }

    private static double AtOnce(ReadOnlySpan<double> values)
    {
        ExactSum sum = default;
        sum.Add(values);
        return sum.Round();
    }

    private static double SquaresOneByOne(ReadOnlySpan<double> values)
    {
        ExactSquareSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum.Round();
    }

    private static double SquaresAtOnce(ReadOnlySpan<double> values)
    {
        ExactSquareSum sum = default;
        sum.Add(values);
        return sum.Round();
    }

    private static void Check(double[] values)
    {
        double tolerance = 1e-9 * values.Sum(Math.Abs);
        if (!OneByOne(values).Equals(AtOnce(values)) || !SquaresOneByOne(values).Equals(SquaresAtOnce(values))
            || Math.Abs(PlainLoop(values) - AtOnce(values)) > tolerance)
        {
            throw new InvalidOperationException("The sums that are compared differ.");
        }
    }

    /// <summary>The median ns of CPU time a value, of rounds in which each method has its turn.</summary>
    private static double[] Measure(double[] values)
    {
        int calls = Math.Max(1, ValuesInARound / values.Length);
        List<double>[] rounds = [.. Methods.Select(_ => new List<double>())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int method = 0; method < Methods.Length; method++)
            {
                Summation sum = Methods[method].Sum;
                TimeSpan before = Environment.CpuUsage.TotalTime;
                for (int call = 0; call < calls; call++)
                {
                    sum(values);
                }

                rounds[method].Add((Environment.CpuUsage.TotalTime - before).TotalNanoseconds / calls / values.Length);
            }
        }

        return [.. rounds.Select(each => each.Order().ElementAt(Rounds / 2))];
    }
}
