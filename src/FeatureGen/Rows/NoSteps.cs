using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>A program that computes nothing: its tile holds its inputs alone.</summary>
/// <param name="inputs">The number of input columns.</param>
public sealed class NoSteps(int inputs) : RowProgram
{
    /// <inheritdoc/>
    public override int Columns => inputs;

    /// <inheritdoc/>
    public override int Inputs => inputs;

    /// <inheritdoc/>
    protected override void RunRequests(Tile tile, int rows)
    {
    }

    /// <inheritdoc/>
    protected override void Run128<TWriter>(Tile tile, int start, int end)
    {
    }

    /// <inheritdoc/>
    protected override void Run256<TWriter>(Tile tile, int start, int end)
    {
    }

    /// <inheritdoc/>
    protected override void Run512<TWriter>(Tile tile, int start, int end)
    {
    }
}
