using System.Diagnostics;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Training.Manifest;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Training;

/// <summary>Computes a service's features, and labels, for each row of a spine from files of events, and writes them as Parquet.</summary>
/// <remarks>
/// Values are functions of the files' rows alone: neither the memory budget, nor the number of threads, nor the order of events changes a
/// bit. Memory is bounded but for the distinct strings and the keys of a block of rows: spine rows are handled block by block, and the
/// events of each view entity partition by entity partition.
/// </remarks>
public sealed class TrainingRun
{
    private const int RowsOfATile = 1024;

    private readonly TrainingOptions options;
    private readonly ServicePlan plan;
    private readonly TrainingColumns columns;
    private readonly MemoryShares shares;

    /// <summary>Prepares a run; nothing is read yet.</summary>
    /// <exception cref="InputException">The service cannot be computed, or two columns of the file would have the same name.</exception>
    public TrainingRun(TrainingOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        this.options = options;
        plan = options.Plan;
        PlanChecks.ThrowIfRefused(plan);
        columns = new TrainingColumns(plan, options.Kind);
        shares = new MemoryShares(options.MemoryBudget);
    }

    /// <summary>Computes and writes the file and its manifest. Whatever fails, what was at their places before is untouched.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="FeatureErrorException">Values are errors; the message lists the first.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TrainingSummary Run(IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        OutputPath.Check(options);
        using DuckDbDatabase database = new(new DuckDbOptions
        {
            MemoryLimit = shares.DuckDb,
            Threads = options.Threads,
            TemporaryDirectory = options.TemporaryDirectory,
        });
        using SpineReader spine = new(database, plan, !columns.Labels.IsEmpty, options.Spine, cancellation);
        JoinedView[] views = JoinedView.Of(plan, view => EventFiles.Of(database, view, options.Events, cancellation));
        using ParquetOutput output = new(
            database, options.Output, columns.Written, TrainingMetadata.Of(plan, options.Kind, spine.TotalRows));
        using ServiceTiles tiles = new(plan, RowsOfATile, new StringTable());
        FeatureWriter writer = new(plan, columns, tiles, output);
        ProgressMeter meter = new(progress);
        int blocks = ComputeBlocks(spine, views, tiles, writer, meter, cancellation);
        spine.CheckCount();
        if (!options.KeepErrors)
        {
            writer.Errors.ThrowIfAny(plan.Name);
        }

        TrainingSummary summary = new()
        {
            Kind = options.Kind,
            Rows = output.Rows,
            Features = columns.Outputs.Length,
            Labels = columns.Labels.Length,
            Duration = TimeSpan.Zero,
            PeakMemory = 0,
            Blocks = blocks,
            Files = [options.Output, TrainingManifest.PathFor(options.Output)],
            FeatureCounts = writer.Counts,
            EventCounts = [.. views.Select(view => view.Tally.Counts(view.View))],
        };
        meter.Begin("writing the file", summary.Rows);
        WriteFiles(output, summary, cancellation);
        meter.Add(summary.Rows);
        meter.End();
        using Process process = Process.GetCurrentProcess();
        return summary with { Duration = Stopwatch.GetElapsedTime(start), PeakMemory = process.PeakWorkingSet64 };
    }

    private int ComputeBlocks(
        SpineReader spine, JoinedView[] views, ServiceTiles tiles, FeatureWriter writer, ProgressMeter meter, CancellationToken cancellation)
    {
        int outcomes = columns.Labels.IsEmpty ? 0 : plan.OutcomeColumns.Length;
        int[] aggregates = [0, .. plan.Joins.Select(join => join.View.Aggregates.Length)];
        int cells = plan.RequestColumns.Length + outcomes + aggregates.Sum();

        // The last tile of a block is read whole, so that a spine that fits needs room for one more.
        int capacity = shares.RowsOfBlock(cells, Math.Min(FeatureMatrix.MostRows(aggregates.Max()) - RowsOfATile, spine.TotalRows + RowsOfATile));
        SpineBlock block = new(capacity, plan.RequestColumns.Length, outcomes);
        FeatureMatrix[] matrices = [.. plan.Joins.Select(join => new FeatureMatrix(0, join.View.Aggregates.Length))];
        int blocks = 0;
        while (spine.Read(block, tiles, views, meter, cancellation))
        {
            foreach (JoinedView view in views)
            {
                ViewPass pass = new(view, block, matrices, tiles.Strings, options, meter, cancellation);
                pass.Run(shares.PartitionsOf(view.View.Event, view.Files.Rows), isFirst: blocks == 0);
            }

            writer.Write(block, matrices, meter, cancellation);
            blocks++;
        }

        return blocks;
    }

    private void WriteFiles(ParquetOutput output, TrainingSummary summary, CancellationToken cancellation)
    {
        FileReplacement.Replace(
            [
                (options.Output, aside => output.WriteAside(aside, cancellation)),
                (TrainingManifest.PathFor(options.Output), aside => TrainingManifest.Of(plan, columns, summary).Write(aside)),
            ],
            cancellation);
    }
}
