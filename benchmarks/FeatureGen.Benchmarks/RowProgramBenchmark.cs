using BenchmarkDotNet.Attributes;
using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Benchmarks;

/// <summary>A view's derived features over a tile in cache, at each width; the numbers are for 1,024 rows.</summary>
public class RowProgramBenchmark
{
    private const int Rows = 1_024;

    private readonly Tile tile = new(CardPayments.Generated.Plan.Program.Columns, Rows, new StringTable());

    [Params(RowWidth.Request, RowWidth.Vector128, RowWidth.Vector256, RowWidth.Vector512)]
    public RowWidth Width { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (int column = 0; column < CardPayments.Generated.Plan.Program.Inputs; column++)
        {
            foreach (ref double value in tile.DoublesOf(column))
            {
                value = random.NextDouble() * 100;
            }
        }
    }

    [Benchmark]
    public void Compute() => CardPayments.Generated.Plan.Program.Run(tile, Rows, Width);
}
