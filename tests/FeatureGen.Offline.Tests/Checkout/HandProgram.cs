using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>A row program written by hand: steps that compute one cell each.</summary>
public sealed class HandProgram(int inputs, params HandProgram.Step[] steps) : RowProgram
{
    public delegate Cell Step(Tile tile, int row);

    public override int Columns => inputs + steps.Length;

    public override int Inputs => inputs;

    protected override void RunRequests(Tile tile, int rows) => Compute(tile, 0, rows);

    protected override void Run128<TWriter>(Tile tile, int start, int end) => Compute(tile, start, end);

    protected override void Run256<TWriter>(Tile tile, int start, int end) => Compute(tile, start, end);

    protected override void Run512<TWriter>(Tile tile, int start, int end) => Compute(tile, start, end);

    private void Compute(Tile tile, int start, int end)
    {
        for (int row = start; row < end; row++)
        {
            for (int step = 0; step < steps.Length; step++)
            {
                Cell cell = steps[step](tile, row);
                tile.Put(inputs + step, row, cell.Lane, cell.HasValue, cell.Fails ? FeatureStatus.Error : FeatureStatus.Present);
            }
        }
    }

    /// <summary>The value of a cell.</summary>
    public static Cell Read(Tile tile, int column, int row)
        => new(tile.LongsOf(column)[row], tile.IsValid(column, row), tile.HasFailed(column, row));
}
