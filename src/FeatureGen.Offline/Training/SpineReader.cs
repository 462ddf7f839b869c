using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Offline.Training;

/// <summary>Reads the spine block by block: checks rows, and computes their times, own events and entities.</summary>
internal sealed class SpineReader : IDisposable
{
    private readonly ServicePlan plan;
    private readonly ImmutableArray<SourceColumn> columns;
    private readonly ColumnarFile file;
    private readonly string label;
    private readonly SpineChecks checks;
    private ColumnarReader? reader;

    public SpineReader(DuckDbDatabase database, ServicePlan plan, bool withOutcome, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        this.plan = plan;
        if (paths.Count == 0)
        {
            throw new InputException($"No spine is given for service {plan.Name}. Name its Parquet or CSV files.");
        }

        columns = withOutcome ? [.. plan.RequestColumns, .. plan.OutcomeColumns] : plan.RequestColumns;
        label = paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more";
        checks = new SpineChecks(label, plan, columns);
        file = new ColumnarFile(database, paths);
        TotalRows = file.Count(cancellation);
        reader = file.Open(columns, cancellation);
    }

    /// <summary>The number of rows of the spine, as DuckDB counts them.</summary>
    public long TotalRows { get; }

    /// <summary>The number of rows read so far.</summary>
    public long Rows => reader!.Rows;

    /// <summary>The paths of the spine's files, patterns resolved.</summary>
    public IEnumerable<string> Paths => file.Paths;

    /// <summary>Leaves rows out that were handled before.</summary>
    public void Skip(long rows, ServiceTiles tiles, CancellationToken cancellation)
    {
        long end = Rows + rows;
        while (Rows < end)
        {
            cancellation.ThrowIfCancellationRequested();
            using Tile tile = new(columns.Length, (int)Math.Min(tiles.Capacity, end - Rows), tiles.Strings);
            if (reader!.Read(tile) == 0)
            {
                break;
            }
        }
    }

    /// <summary>Fills a block with the next rows and numbers their entities; false at the end.</summary>
    /// <exception cref="InputException">The spine is damaged, or a row has a null or a time that it may not have.</exception>
    public bool Read(
        SpineBlock block, ServiceTiles tiles, IReadOnlyList<JoinedView> views, ProgressMeter meter, CancellationToken cancellation)
    {
        if (Rows < TotalRows)
        {
            meter.Begin("reading the spine", TotalRows - Rows);
        }

        block.Clear(Rows);
        foreach (JoinedView view in views)
        {
            view.Clear();
        }

        using Tile tile = new(columns.Length, Math.Min(tiles.Capacity, block.Capacity), tiles.Strings);
        long[] times = new long[tile.Capacity];
        long?[] selfIds = new long?[tile.Capacity];
        while (block.Count + tile.Capacity <= block.Capacity)
        {
            cancellation.ThrowIfCancellationRequested();
            long before = Rows;
            int rows = reader!.Read(tile);
            if (rows == 0)
            {
                break;
            }

            checks.CheckNulls(tile, rows, before);
            checks.CheckNames(tile, rows, before);
            ComputeKeys(tile, rows, tiles);
            checks.CheckTimes(tiles.Keys, rows, before);
            tiles.Keys.LongsOf(plan.RequestTime)[..rows].CopyTo(times);
            ReadSelfIds(tiles.Keys, rows, selfIds);
            foreach (JoinedView view in views)
            {
                view.Append(tiles.Keys, rows);
            }

            block.Append(tile, rows, times, selfIds);
            meter.Add(rows);
        }

        meter.End();
        return block.Count > 0;
    }

    /// <summary>Checks that the file still has the rows that it had when it was counted.</summary>
    public void CheckCount()
    {
        if (Rows != TotalRows)
        {
            throw new InputException(FormattableString.Invariant($"{label}: {Rows} rows were read of {TotalRows} counted: the file changed meanwhile. Run again."));
        }
    }

    public void Dispose()
    {
        reader?.Dispose();
        reader = null;
    }

    private void ComputeKeys(Tile tile, int rows, ServiceTiles tiles)
    {
        for (int column = 0; column < plan.RequestColumns.Length; column++)
        {
            tile.LongsOf(column)[..rows].CopyTo(tiles.Keys.LongsOf(column));
            tile.ValidOf(column).Slice(0, rows).CopyTo(tiles.Keys.ValidOf(column));
        }

        tiles.ComputeKeys(rows);
    }

    private void ReadSelfIds(Tile keys, int rows, long?[] selfIds)
    {
        if (plan.SelfId < 0)
        {
            return;
        }

        ReadOnlySpan<long> lanes = keys.LongsOf(plan.SelfId);
        BitSpan valid = keys.ValidOf(plan.SelfId);
        BitSpan fails = keys.FailsOf(plan.SelfId);
        for (int row = 0; row < rows; row++)
        {
            selfIds[row] = valid[row] && !fails[row] ? lanes[row] : null;
        }
    }
}
