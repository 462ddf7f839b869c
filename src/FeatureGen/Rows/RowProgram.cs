using System.Runtime.Intrinsics;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>Straight-line code over the rows of a tile, generated from one intermediate form in two spellings: plain C# and vectors.</summary>
/// <remarks>Inputs are the tile's first columns, in order; each step writes the column after the one before it.</remarks>
public abstract class RowProgram
{
    /// <summary>The widest vectors that this machine computes in hardware; requests where it has none.</summary>
    public static RowWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? RowWidth.Vector512
        : Vector256.IsHardwareAccelerated ? RowWidth.Vector256
        : Vector128.IsHardwareAccelerated ? RowWidth.Vector128
        : RowWidth.Request;

    /// <summary>The number of columns that a tile must have for this program: inputs, then steps.</summary>
    public abstract int Columns { get; }

    /// <summary>The number of input columns.</summary>
    public abstract int Inputs { get; }

    /// <summary>Computes the first <paramref name="rows"/> rows, by the widest vectors that the hardware has.</summary>
    public void Run(Tile tile, int rows) => Run(tile, rows, rows == 1 ? RowWidth.Request : Widest);

    /// <summary>Computes the first <paramref name="rows"/> rows, that many at a time; every width gives the same bits.</summary>
    public abstract void Run(Tile tile, int rows, RowWidth width);
}
