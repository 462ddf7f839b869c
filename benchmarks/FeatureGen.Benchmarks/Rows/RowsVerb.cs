using System.Runtime.CompilerServices;
using FeatureGen.Benchmarks.HandWritten;
using FeatureGen.Benchmarks.Measuring;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Benchmarks.Rows;

/// <summary>Twenty expressions over columns in memory, beside the same written by hand.</summary>
internal static unsafe class RowsVerb
{
    private const int LongRows = 10_000_000;
    private const int ShortRows = 1_024;
    private const int Rounds = 9;

    /// <summary>Prints the tables; returns 1 where a result differs.</summary>
    public static int Run()
        => Compare(ShortRows, TimeSpan.FromMilliseconds(50)) && Compare(LongRows, TimeSpan.FromMilliseconds(100))
            && MixedRows.Compare(ShortRows * 8) && MixedRows.Compare(LongRows) ? 0 : 1;

    private static bool Compare(int rows, TimeSpan turn)
    {
        ServicePlan plan = ArithmeticExpressions.Generated.Plan;
        using Tile tile = new(plan.Program.Columns, rows, new StringTable());
        double*[] inputs = Columns(tile, [.. plan.RequestColumns.Where(column => column.Kind == ValueKind.Double).Select(column => InputOf(plan, column.Member))]);
        double*[] outputs = Columns(tile, [.. plan.Features.Select(feature => feature.Column)]);
        Fill(tile, plan);
        if (!IsEqual(plan, tile, inputs, outputs))
        {
            Console.WriteLine("the hand-written loop and the generated one differ");
            return false;
        }

        Contender[] contenders =
        [
            new("copy of as many bytes", () => Copy(outputs, rows)),
            new("hand-written loop", () => ArithmeticLoop.Run(inputs, outputs, (nuint)rows)),
            new("hand-written, past the caches", () => StreamingArithmeticLoop.Run(inputs, outputs, (nuint)rows)),
            new("generated", () => plan.Program.Run(tile, rows)),
        ];
        double[] times = Measuring.Rounds.Measure(contenders, Rounds, turn);
        int bytes = (inputs.Length + outputs.Length) * sizeof(double);
        double best = Math.Min(times[1], times[2]);
        Console.WriteLine(FormattableString.Invariant($"{outputs.Length} expressions, {rows:N0} rows, {bytes} bytes a row, median CPU time of {Rounds} rounds"));
        for (int index = 0; index < contenders.Length; index++)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  {contenders[index].Name,-30}{times[index] / rows,8:F2} ns/row{(double)bytes * rows / times[index],8:F1} GB/s{times[index] / best,7:F2}"));
        }

        return true;
    }

    private static int InputOf(ServicePlan plan, string member) => plan.Inputs.IndexOf(plan.Inputs.First(input => input.Name == member));

    private static double*[] Columns(Tile tile, int[] columns)
    {
        double*[] starts = new double*[columns.Length];
        for (int index = 0; index < columns.Length; index++)
        {
            starts[index] = (double*)Unsafe.AsPointer(ref tile.Doubles(columns[index]));
        }

        return starts;
    }

    private static void Fill(Tile tile, ServicePlan plan)
    {
        var random = new Random(1);
        for (int column = 0; column < plan.Inputs.Length; column++)
        {
            double scale = plan.Inputs[column].Name == nameof(ArithmeticRequest.Seconds) ? 2e9 : 2_000;
            foreach (ref double value in tile.DoublesOf(column))
            {
                value = random.NextDouble() * scale;
            }
        }
    }

    /// <summary>Runs both, and compares all bits; the hand-written loop has its results in memory of its own, piece by piece.</summary>
    private static bool IsEqual(ServicePlan plan, Tile tile, double*[] inputs, double*[] outputs)
    {
        plan.Program.Run(tile, tile.Capacity);
        using Tile piece = new(outputs.Length, ShortRows, new StringTable());
        double*[] own = Columns(piece, [.. Enumerable.Range(0, outputs.Length)]);
        for (int start = 0; start < tile.Capacity; start += ShortRows)
        {
            int rows = Math.Min(ShortRows, tile.Capacity - start);
            double*[] from = new double*[inputs.Length];
            for (int column = 0; column < from.Length; column++)
            {
                from[column] = inputs[column] + start;
            }

            ArithmeticLoop.Run(from, own, (nuint)rows);
            for (int column = 0; column < own.Length; column++)
            {
                if (!new Span<long>(own[column], rows).SequenceEqual(new Span<long>(outputs[column] + start, rows)))
                {
                    return false;
                }
            }

            StreamingArithmeticLoop.Run(from, own, (nuint)rows);
            for (int column = 0; column < own.Length; column++)
            {
                if (!new Span<long>(own[column], rows).SequenceEqual(new Span<long>(outputs[column] + start, rows)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Copies half of the bytes that the expressions read and write, so that reading and writing are as many.</summary>
    private static void Copy(double*[] columns, int rows)
    {
        long bytes = (long)rows * sizeof(double);
        for (int column = 0; column < 14; column++)
        {
            // Ten of the columns to the ten others, and four of them once more.
            Buffer.MemoryCopy(columns[column % 10], columns[10 + ((column + (column / 10)) % 10)], bytes, bytes);
        }
    }
}
