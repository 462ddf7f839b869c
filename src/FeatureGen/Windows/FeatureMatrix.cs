using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Windows;

/// <summary>The aggregates of a batch of rows: a 64-bit lane and a status for each.</summary>
/// <remarks>
/// A row is a record of whole cache lines, its lanes first and its statuses after them, a byte each: rows are computed entity by entity, in
/// another order than they are read in, and each touches few lines so. Different threads may write different rows.
/// </remarks>
public sealed class FeatureMatrix
{
    private const int LanesOfALine = 8;
    private const int StatusesOfALane = sizeof(long);
    private const long MissingLane = (long)FeatureStatus.Missing * 0x0101_0101_0101_0101;

    private readonly int stride;
    private LargeLanes lanes = LargeLanes.Empty;

    /// <summary>Allocates a matrix in which everything is missing.</summary>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of aggregates, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more cells than an array can hold.</exception>
    public FeatureMatrix(int rows, int columns)
    {
        Columns = columns;
        stride = LanesOfARow(columns);
        Reset(rows);
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of aggregates.</summary>
    public int Columns { get; }

    /// <summary>The greatest number of rows of a matrix of so many aggregates.</summary>
    public static int MostRows(int columns) => LargeLanes.MostLanes / LanesOfARow(columns);

    /// <summary>The bytes that a row of so many aggregates takes.</summary>
    public static int BytesOfARow(int columns) => LanesOfARow(columns) * sizeof(long);

    /// <summary>Makes everything missing, for a number of rows that may differ from before; keeps the memory where it suffices.</summary>
    public void Reset(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows(Columns));
        Rows = rows;
        if (lanes.Span.Length < rows * stride)
        {
            lanes = new LargeLanes(rows * stride);
        }

        for (int row = 0; row < rows; row++)
        {
            RowAt(row)[Columns..].Fill(MissingLane);
        }
    }

    /// <summary>The status of an aggregate.</summary>
    public FeatureStatus StatusAt(int column, int row) => StatusesOf(RowAt(row))[column];

    /// <summary>Writes one value; its lane does not matter where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int column, int row, long lane, FeatureStatus status)
    {
        Span<long> cells = RowAt(row);
        cells[column] = lane;
        StatusesOf(cells)[column] = status;
    }

    /// <summary>Writes that there is no value, and why.</summary>
    internal void Put(int column, int row, FeatureStatus status) => StatusesOf(RowAt(row))[column] = status;

    /// <summary>The memory of some rows, at least a lane for each aggregate of each: once they are loaded, room for what was computed of them.</summary>
    public Span<long> MemoryOf(int start, int count) => lanes.Span.Slice(start * stride, count * stride);

    /// <summary>Takes over all rows of another matrix of these columns, which is small and was filled just now.</summary>
    /// <param name="other">The other matrix.</param>
    /// <param name="targets">For each of its rows the row that it becomes.</param>
    internal void Take(FeatureMatrix other, ReadOnlySpan<int> targets)
    {
        if (!Vector512.IsHardwareAccelerated || stride % LanesOfALine != 0 || (long)Rows * stride * sizeof(long) <= LastLevelCache.Size)
        {
            for (int row = 0; row < targets.Length; row++)
            {
                other.RowAt(row).CopyTo(RowAt(targets[row]));
            }

            return;
        }

        // Whole lines past the caches: none is fetched to be overwritten.
        for (int row = 0; row < targets.Length; row++)
        {
            ref long from = ref MemoryMarshal.GetReference(other.RowAt(row));
            ref long into = ref MemoryMarshal.GetReference(RowAt(targets[row]));
            for (int lane = 0; lane < stride; lane += LanesOfALine)
            {
                StreamingWriter.Write(Vector512.LoadUnsafe(ref from, (nuint)lane), ref into, (nuint)lane);
            }
        }

        Thread.MemoryBarrier();
    }

    /// <summary>Copies rows into the first columns of a tile for the view's row program, with the validity and errors that their statuses imply.</summary>
    /// <param name="aggregates">The view's aggregates, one for each column of this matrix.</param>
    /// <param name="start">The first row to copy.</param>
    /// <param name="count">The number of rows, at most the tile's capacity.</param>
    /// <param name="tile">Where they go, from its row 0 on.</param>
    public void Load(ImmutableArray<AggregatePlan> aggregates, int start, int count, Tile tile)
    {
        // So many rows of some fifty aggregates fit into the first-level cache, too.
        for (int first = 0; first < count; first += StatusBits.Rows)
        {
            int end = Math.Min(first + StatusBits.Rows, count);
            for (int column = 0; column < Columns; column++)
            {
                Load(column, start, first..end, aggregates[column].EmptyLane, tile);
            }
        }
    }

    private void Load(int column, int start, Range rows, long? emptyLane, Tile tile)
    {
        Span<long> values = tile.LongsOf(column)[rows];
        Span<FeatureStatus> status = tile.StatusOf(column)[rows];
        int cell = ((start + rows.Start.Value) * stride) + column;
        int cellOfStatus = cell - column + Columns + (column / StatusesOfALane);
        int shift = 8 * (column % StatusesOfALane);
        ReadOnlySpan<long> cells = lanes.Span;
        for (int row = 0; row < values.Length; row++, cell += stride, cellOfStatus += stride)
        {
            FeatureStatus each = (FeatureStatus)(byte)(cells[cellOfStatus] >> shift);
            status[row] = each;
            values[row] = each == FeatureStatus.Present ? cells[cell] : emptyLane.GetValueOrDefault();
        }

        ulong valid = StatusBits.WhereEqual(status, FeatureStatus.Present);
        if (emptyLane.HasValue)
        {
            valid |= StatusBits.WhereEqual(status, FeatureStatus.Missing) | StatusBits.WhereEqual(status, FeatureStatus.EmptyWindow);
        }

        tile.ValidOf(column).Write(rows.Start.Value, valid, values.Length);
        tile.FailsOf(column).Write(rows.Start.Value, StatusBits.WhereEqual(status, FeatureStatus.Error), values.Length);
    }

    private Span<long> RowAt(int row) => lanes.Span.Slice(row * stride, stride);

    private Span<FeatureStatus> StatusesOf(Span<long> row) => MemoryMarshal.Cast<long, FeatureStatus>(row[Columns..]);

    // A row of less than a line straddles none either.
    private static int LanesOfARow(int columns)
    {
        int used = Math.Max(1, columns + ((columns + StatusesOfALane - 1) / StatusesOfALane));
        return used <= LanesOfALine ? (int)BitOperations.RoundUpToPowerOf2((uint)used) : (used + LanesOfALine - 1) / LanesOfALine * LanesOfALine;
    }
}
