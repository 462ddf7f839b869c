using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>The program of a plan whose tiles are filled by hand.</summary>
public sealed class NoProgram : RowProgram
{
    public static readonly NoProgram Instance = new();

    public override int Columns => 0;

    public override int Inputs => 0;

    public override void Run(Tile tile, int rows, RowWidth width) => throw new InvalidOperationException("Tiles are filled by hand.");
}
