using System.Collections.Immutable;
using System.Diagnostics;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill.Cost;

/// <summary>Says what a backfill would cost: from the metadata of files, and the speed at which the first rows are read.</summary>
public static class BackfillEstimate
{
    private const int RowsToTime = 100_000;

    /// <summary>The cost of each view.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<ViewCost> Of(BackfillOptions options, CancellationToken cancellation = default)
    {
        MemoryShares shares = new(options.MemoryBudget);
        using DuckDbDatabase database = new(new DuckDbOptions { MemoryLimit = shares.DuckDb, Threads = options.Threads, TemporaryDirectory = options.TemporaryDirectory });
        return [.. options.Plan.Joins.Select(join => join.View).Distinct()
            .Select(view => Of(database, ViewInputs.Of(database, view, options, cancellation), shares, cancellation))];
    }

    private static ViewCost Of(DuckDbDatabase database, ViewInputs inputs, MemoryShares shares, CancellationToken cancellation)
    {
        ScannedParts all = default;
        ScannedParts read = default;
        foreach (EventSegment segment in inputs.Segments)
        {
            (ScannedParts allOfSegment, ScannedParts readOfSegment) = SegmentParts.Of(database, segment);
            all = all.Plus(allOfSegment);
            read = read.Plus(readOfSegment);
        }

        int passes = shares.PartitionsOf(inputs.View.Event, inputs.Rows);
        (long Entities, long Bytes)? state = inputs.Start is { } start ? StateOf(database, start) : null;
        return new ViewCost(
            inputs.View.Name, inputs.Start?.AsOf, all, read, passes, shares.DuckDb + (MemoryShares.BytesOf(inputs.View.Event, read.Rows) / passes), state?.Entities, state?.Bytes,
            RowsPerSecond(inputs.View, inputs.Segments[0].Files, cancellation));
    }

    private static (long Entities, long Bytes) StateOf(DuckDbDatabase database, StoreFile start)
    {
        using DuckDbConnection connection = database.Connect();
        string metadata = $"FROM parquet_metadata({SqlText.Path(start.Path)}) WHERE path_in_schema = 'record'";
        return (connection.Scalar($"SELECT coalesce(sum(row_group_num_rows), 0) {metadata}"),
            connection.Scalar($"SELECT coalesce(sum(total_uncompressed_size), 0) {metadata}"));
    }

    private static double RowsPerSecond(ViewPlan view, EventFiles files, CancellationToken cancellation)
    {
        using EventScan scan = new(files, new StringTable(), [], isStrict: false, new EventTally(view.Event), cancellation);
        long start = Stopwatch.GetTimestamp();
        long rows = 0;
        while (rows < RowsToTime && scan.Read())
        {
            rows += scan.RowsRead;
        }

        return rows / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
