using System.Diagnostics;
using FeatureGen.Benchmarks.Measuring;
using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Benchmarks.Widths;

/// <summary>What one feature costs where there are many: it should not depend on how many.</summary>
internal static class WidthsVerb
{
    private const int Rows = 1_024;
    private const int Rounds = 9;

    private static readonly int[] Counts = [10, 30, 60, 120, 250];
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(30);

    /// <summary>Prints the table; returns 1 where requests and vectors differ.</summary>
    public static int Run()
    {
        RowProgram[] programs = [.. Counts.Select(count => LikeFeatures.Compile(count).Program)];
        Tile[] tiles = [.. programs.Select(Fill)];
        RowWidth[] widths = [.. Enum.GetValues<RowWidth>().Where(width => width <= RowProgram.Widest)];
        Console.WriteLine(FormattableString.Invariant($"nanoseconds a feature and row, {Rows:N0} rows, median CPU time of {Rounds} rounds; in brackets the first call in ms"));
        foreach (RowWidth width in widths)
        {
            double[] first = [.. programs.Select((program, index) => TimeOnce(() => program.Run(tiles[index], Rows, width)))];
            double[] times = Measuring.Rounds.Measure(
                [.. programs.Select((program, index) => new Contender($"{Counts[index]}", () => program.Run(tiles[index], Rows, width)))], Rounds, Turn);
            double[] each = [.. times.Select((time, index) => time / Rows / Counts[index])];
            Console.WriteLine(FormattableString.Invariant($"  {width,-10}{string.Join("", each.Select((time, index) => FormattableString.Invariant($"  {Counts[index]}: {time:F2} ({first[index]:F1})")))}  greatest to smallest count {each.Max() / each[0]:F2}"));
        }

        return 0;
    }

    private static Tile Fill(RowProgram program)
    {
        Tile tile = new(program.Columns, Rows, new StringTable());
        var random = new Random(1);
        for (int column = 0; column < program.Inputs; column++)
        {
            for (int row = 0; row < Rows; row++)
            {
                tile.DoublesOf(column)[row] = random.NextDouble() * 100;
                tile.SetValid(column, row, column < 3 || random.Next(4) != 0);
            }
        }

        return tile;
    }

    private static double TimeOnce(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
