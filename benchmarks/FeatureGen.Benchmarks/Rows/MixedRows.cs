using System.Runtime.CompilerServices;
using FeatureGen.Benchmarks.Peers;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Benchmarks.Rows;

/// <summary>The peers' twenty expressions beside the same in C++, in one process.</summary>
internal static unsafe class MixedRows
{
    private const int Rounds = 9;
    private const double MostError = 1e-12;

    // As the peers' generator draws them, in ten-thousandths.
    private static readonly (int Least, int Greatest)[] Ranges =
        [(0, 10_000_000), (0, 5_000_000), (-500_000, 500_000), (-500_000, 500_000), (0, 2_000_000), (0, 5_000_000), (0, 1_000_000), (-100_000, 300_000)];

    /// <summary>Prints the table; returns whether the results agree.</summary>
    public static bool Compare(int rows)
    {
        PeerFolder folder = new();
        CompiledLimit strict = new(folder, "rowwise-strict", "-O3", "-march=native", "-fno-math-errno", "-fno-trapping-math");
        CompiledLimit fast = new(folder, "rowwise-fast", "-O3", "-march=native", "-mprefer-vector-width=512", "-ffast-math");
        ServicePlan plan = MixedExpressions.Generated.Plan;
        using Tile tile = new(plan.Program.Columns, rows, new StringTable());
        using Tile other = new(plan.Features.Length, rows, new StringTable());
        int[] columns = [.. plan.RequestColumns.Where(column => column.Kind == ValueKind.Double).Select(column => plan.Inputs.IndexOf(plan.Inputs.First(input => input.Name == column.Member)))];
        double*[] inputs = Starts(tile, columns);
        double*[] outputs = Starts(other, [.. Enumerable.Range(0, plan.Features.Length)]);
        Fill(tile, columns);
        plan.Program.Run(tile, rows);
        if (!Agree(strict) || !Agree(fast))
        {
            Console.WriteLine("the limit in C++ and the generated program differ");
            return false;
        }

        double[] times = Measuring.Rounds.Measure(
            [
                new("C++, strict", () => strict.Run(inputs, outputs, rows)),
                new("C++, -ffast-math", () => fast.Run(inputs, outputs, rows)),
                new("generated", () => plan.Program.Run(tile, rows)),
            ],
            Rounds,
            TimeSpan.FromMilliseconds(300));
        Console.WriteLine(FormattableString.Invariant($"{plan.Features.Length} expressions with exp and log, {rows:N0} rows, median CPU time of {Rounds} rounds"));
        Console.WriteLine(FormattableString.Invariant($"  C++, strict       {times[0] / rows,8:F2} ns/row"));
        Console.WriteLine(FormattableString.Invariant($"  C++, -ffast-math  {times[1] / rows,8:F2} ns/row"));
        Console.WriteLine(FormattableString.Invariant(
            $"  generated         {times[2] / rows,8:F2} ns/row: {times[2] / times[0]:F2} times strict C++, {times[2] / times[1]:F2} times fast-math"));
        return true;

        bool Agree(CompiledLimit limit)
        {
            limit.Run(inputs, outputs, rows);
            for (int feature = 0; feature < outputs.Length; feature++)
            {
                ReadOnlySpan<double> own = tile.DoublesOf(plan.Features[feature].Column);
                for (int row = 0; row < rows; row++)
                {
                    // Fast mathematics may reorder what cancels: errors count beside what went in.
                    double value = outputs[feature][row];
                    if (!(Math.Abs(own[row] - value) <= MostError * (1e6 + Math.Abs(value))))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    private static double*[] Starts(Tile tile, int[] columns)
    {
        double*[] starts = new double*[columns.Length];
        for (int index = 0; index < columns.Length; index++)
        {
            starts[index] = (double*)Unsafe.AsPointer(ref tile.Doubles(columns[index]));
        }

        return starts;
    }

    private static void Fill(Tile tile, int[] columns)
    {
        Random random = new(1);
        for (int index = 0; index < columns.Length; index++)
        {
            foreach (ref double value in tile.DoublesOf(columns[index]))
            {
                value = random.Next(Ranges[index].Least, Ranges[index].Greatest) / 10_000.0;
            }
        }
    }
}
