using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The aggregates of a batch of rows, column by column: a 64-bit lane and a status for each.</summary>
/// <remarks>Different threads may write different rows.</remarks>
public sealed class FeatureMatrix
{
    private readonly long[][] lanes;
    private readonly FeatureStatus[][] statuses;

    /// <summary>Allocates a matrix in which everything is missing.</summary>
    /// <param name="rows">The number of rows, at least 0.</param>
    /// <param name="columns">The number of aggregates, at least 0.</param>
    public FeatureMatrix(int rows, int columns)
    {
        lanes = new long[columns][];
        statuses = new FeatureStatus[columns][];
        Reset(rows);
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of aggregates.</summary>
    public int Columns => lanes.Length;

    /// <summary>Makes everything missing, for a number of rows that may differ from before; keeps the memory where it suffices.</summary>
    public void Reset(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        Rows = rows;
        for (int column = 0; column < Columns; column++)
        {
            if (lanes[column] is null || lanes[column].Length < rows)
            {
                lanes[column] = new long[rows];
                statuses[column] = new FeatureStatus[rows];
            }

            lanes[column].AsSpan(0, rows).Clear();
            statuses[column].AsSpan(0, rows).Fill(FeatureStatus.Missing);
        }
    }

    /// <summary>The lanes of an aggregate; 0 where it is null.</summary>
    public ReadOnlySpan<long> LanesOf(int column) => lanes[column].AsSpan(0, Rows);

    /// <summary>The statuses of an aggregate.</summary>
    public ReadOnlySpan<FeatureStatus> StatusOf(int column) => statuses[column].AsSpan(0, Rows);

    /// <summary>Writes one value; its lane must be 0 where it is null.</summary>
    public void Put(int column, int row, long lane, FeatureStatus status)
    {
        lanes[column][row] = lane;
        statuses[column][row] = status;
    }

    /// <summary>Copies rows into the first columns of a tile for the view's row program, with the validity and errors that their statuses imply.</summary>
    /// <param name="aggregates">The view's aggregates, one for each column of this matrix.</param>
    /// <param name="start">The first row to copy.</param>
    /// <param name="count">The number of rows, at most the tile's capacity.</param>
    /// <param name="tile">Where they go, from its row 0 on.</param>
    public void Load(ImmutableArray<AggregatePlan> aggregates, int start, int count, Tile tile)
    {
        for (int column = 0; column < Columns; column++)
        {
            ReadOnlySpan<FeatureStatus> status = statuses[column].AsSpan(start, count);
            lanes[column].AsSpan(start, count).CopyTo(tile.LongsOf(column));
            status.CopyTo(tile.StatusOf(column));
            BitSpan valid = tile.ValidOf(column);
            BitSpan fails = tile.FailsOf(column);
            bool validWhenEmpty = !aggregates[column].NullWhenEmpty;
            for (int row = 0; row < count; row++)
            {
                valid[row] = status[row] switch
                {
                    FeatureStatus.Present => true,
                    FeatureStatus.Missing or FeatureStatus.EmptyWindow => validWhenEmpty,
                    _ => false,
                };
                fails[row] = status[row] == FeatureStatus.Error;
            }
        }
    }
}
