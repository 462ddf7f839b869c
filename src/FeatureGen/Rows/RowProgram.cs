using System.Runtime.Intrinsics;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <summary>Straight-line code over the rows of a tile, generated from one intermediate form in two spellings: plain C# and vectors.</summary>
/// <remarks>Inputs are the tile's first columns, in order; each step writes the column after the one before it.</remarks>
public abstract class RowProgram
{
    // A large program is several methods: what one has read stays in the nearer caches for the next.
    private const int RowsOfABlock = 1024;

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
    /// <exception cref="ArgumentException">The tile has too few columns or rows.</exception>
    public void Run(Tile tile, int rows, RowWidth width)
        => Run(tile, rows, width, pastCaches: (long)rows * sizeof(long) * (Columns - Inputs) > LastLevelCache.Size);

    /// <summary>The same, writing vectors past the caches or through them.</summary>
    internal void Run(Tile tile, int rows, RowWidth width, bool pastCaches)
    {
        if (tile.Columns < Columns || tile.Capacity < rows)
        {
            throw new ArgumentException($"A tile of {tile.Columns} columns and {tile.Capacity} rows, where {Columns} and {rows} are needed.", nameof(tile));
        }

        if (Columns == Inputs)
        {
            return;
        }

        if (width == RowWidth.Request)
        {
            RunRequests(tile, rows);
        }
        else if (pastCaches)
        {
            RunBlocks<StreamingWriter>(tile, rows, width);

            // What was written past the caches is ordered only by a fence.
            Thread.MemoryBarrier();
        }
        else
        {
            RunBlocks<CachedWriter>(tile, rows, width);
        }

        GC.KeepAlive(tile);
    }

    /// <summary>Computes the first rows one by one.</summary>
    protected abstract void RunRequests(Tile tile, int rows);

    /// <summary>Computes the rows from <paramref name="start"/> on and before <paramref name="end"/>, two at a time.</summary>
    protected abstract void Run128<TWriter>(Tile tile, int start, int end)
        where TWriter : struct, IColumnWriter;

    /// <summary>Computes the rows from <paramref name="start"/> on and before <paramref name="end"/>, four at a time.</summary>
    protected abstract void Run256<TWriter>(Tile tile, int start, int end)
        where TWriter : struct, IColumnWriter;

    /// <summary>Computes the rows from <paramref name="start"/> on and before <paramref name="end"/>, eight at a time.</summary>
    protected abstract void Run512<TWriter>(Tile tile, int start, int end)
        where TWriter : struct, IColumnWriter;

    private void RunBlocks<TWriter>(Tile tile, int rows, RowWidth width)
        where TWriter : struct, IColumnWriter
    {
        for (int start = 0; start < rows; start += RowsOfABlock)
        {
            int end = Math.Min(rows - start, RowsOfABlock) + start;
            switch (width)
            {
                case RowWidth.Vector512:
                    Run512<TWriter>(tile, start, end);
                    break;
                case RowWidth.Vector256:
                    Run256<TWriter>(tile, start, end);
                    break;
                default:
                    Run128<TWriter>(tile, start, end);
                    break;
            }
        }
    }
}
