using FeatureGen.Columns;
using FeatureGen.Rows;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>The program of a plan whose tiles are filled by hand.</summary>
public sealed class NoProgram : RowProgram
{
    public static readonly NoProgram Instance = new();

    public override int Columns => 0;

    public override int Inputs => 0;

    protected override void RunRequests(Tile tile, int rows) => throw Unexpected();

    protected override void Run128<TWriter>(Tile tile, int start, int end) => throw Unexpected();

    protected override void Run256<TWriter>(Tile tile, int start, int end) => throw Unexpected();

    protected override void Run512<TWriter>(Tile tile, int start, int end) => throw Unexpected();

    private static InvalidOperationException Unexpected() => new("Tiles are filled by hand.");
}
