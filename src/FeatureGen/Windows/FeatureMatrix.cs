using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The aggregates of a batch of rows: a 64-bit lane and a status for each.</summary>
/// <remarks>
/// The aggregates of a row lie side by side: rows are computed entity by entity, in another order than they are read in, and each fills
/// few cache lines so. Different threads may write different rows.
/// </remarks>
public sealed class FeatureMatrix
{
    private LargeLanes lanes = LargeLanes.Empty;
    private FeatureStatus[] statuses = [];

    /// <summary>Allocates a matrix in which everything is missing.</summary>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of aggregates, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more cells than an array can hold.</exception>
    public FeatureMatrix(int rows, int columns)
    {
        Columns = columns;
        Reset(rows);
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of aggregates.</summary>
    public int Columns { get; }

    /// <summary>The greatest number of rows of a matrix of so many aggregates.</summary>
    public static int MostRows(int columns) => LargeLanes.MostLanes / Math.Max(1, columns);

    /// <summary>Makes everything missing, for a number of rows that may differ from before; keeps the memory where it suffices.</summary>
    public void Reset(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows(Columns));
        Rows = rows;
        int cells = rows * Columns;
        if (lanes.Span.Length < cells)
        {
            lanes = new LargeLanes(cells);
            statuses = GC.AllocateUninitializedArray<FeatureStatus>(cells);
        }

        statuses.AsSpan(0, cells).Fill(FeatureStatus.Missing);
    }

    /// <summary>The status of an aggregate.</summary>
    public FeatureStatus StatusAt(int column, int row) => statuses[(row * Columns) + column];

    /// <summary>Writes one value; its lane does not matter where it has none.</summary>
    public void Put(int column, int row, long lane, FeatureStatus status)
    {
        int cell = (row * Columns) + column;
        lanes.Span[cell] = lane;
        statuses[cell] = status;
    }

    /// <summary>Writes that there is no value, and why.</summary>
    internal void Put(int column, int row, FeatureStatus status) => statuses[(row * Columns) + column] = status;

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
        int cell = ((start + rows.Start.Value) * Columns) + column;
        ReadOnlySpan<long> cells = lanes.Span;
        for (int row = 0; row < values.Length; row++, cell += Columns)
        {
            FeatureStatus each = statuses[cell];
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
}
