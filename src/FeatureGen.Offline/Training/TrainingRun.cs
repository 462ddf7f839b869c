using System.Diagnostics;
using FeatureGen.Columns;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Training.Manifest;
using FeatureGen.Offline.Training.Parts;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;
using FeatureGen.Services;

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
        plan = options.Plan;
        PlanChecks.ThrowIfRefused(plan);
        columns = new TrainingColumns(plan, options.Kind);
        shares = new MemoryShares(options.MemoryBudget);
        bool looksForward = columns.Joins.Any(join => join.View.IsOfLabels);
        this.options = looksForward ? options : options with { LabelsAsOf = null };
        if (looksForward && options.LabelsAsOf is null)
        {
            throw new InputException(
                $"Service {plan.Name} has labels of {string.Join(", ", plan.LabelJoins.Select(join => join.View.Name).Distinct())}, which look forward. Say as of when all events are there.");
        }
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
        JoinedView[] views = JoinedView.Of(columns.Joins, view => EventFiles.Of(database, view, options.Events, cancellation));
        using ServiceTiles tiles = new(plan, RowsOfATile, new StringTable());
        ProgressMeter meter = new(progress);
        SpineBlocks blocks = new(spine, views, tiles, options, columns, shares, meter, cancellation);
        TrainingSummary summary = spine.TotalRows > 0 && (blocks.AreSeveral || Directory.Exists(RunParts.PathFor(options.Output)))
            ? RunInParts(database, spine, views, tiles, blocks, meter, cancellation)
            : RunWhole(database, spine, views, tiles, blocks, meter, cancellation);
        using Process process = Process.GetCurrentProcess();
        return summary with { Duration = Stopwatch.GetElapsedTime(start), PeakMemory = process.PeakWorkingSet64 };
    }

    private TrainingSummary RunWhole(
        DuckDbDatabase database, SpineReader spine, JoinedView[] views, ServiceTiles tiles, SpineBlocks blocks, ProgressMeter meter, CancellationToken cancellation)
    {
        using ParquetOutput output = new(database, options.Output, columns.Written, TrainingMetadata.Of(columns, options, spine.TotalRows));
        FeatureWriter writer = new(options, columns, tiles, output);
        int count = 0;
        for (; blocks.Next(isFirst: count == 0); count++)
        {
            writer.Write(blocks.Block, blocks.Matrices, meter, cancellation);
        }

        spine.CheckCount();
        ThrowIfAny(writer.Errors);
        TrainingTotals totals = new(output.Rows, count, writer.Counts, [.. views.Select(view => view.Tally.Counts(view.View))]);
        return WriteFiles(totals, aside => output.WriteAside(aside, cancellation), meter, cancellation);
    }

    private TrainingSummary RunInParts(
        DuckDbDatabase database, SpineReader spine, JoinedView[] views, ServiceTiles tiles, SpineBlocks blocks, ProgressMeter meter, CancellationToken cancellation)
    {
        PartedRun run = new(database, options, columns, spine, views, tiles, blocks, meter, cancellation);
        using RunParts parts = new(options.Output, run.Begin(), options.IsRestart);
        TrainingTotals totals = run.Compute(parts);
        spine.CheckCount();
        try
        {
            ThrowIfAny(PartedRun.ErrorsOf(parts));
        }
        catch (FeatureErrorException)
        {
            parts.Delete();
            throw;
        }

        Dictionary<string, string> metadata = TrainingMetadata.Of(columns, options, spine.TotalRows);
        TrainingSummary summary = WriteFiles(totals, aside => PartsFile.Write(database, parts, metadata, aside, cancellation), meter, cancellation);
        parts.Delete();
        return summary;
    }

    private void ThrowIfAny(FeatureErrors errors)
    {
        if (!options.KeepErrors)
        {
            errors.ThrowIfAny(plan.Name);
        }
    }

    private TrainingSummary WriteFiles(TrainingTotals totals, Action<string> write, ProgressMeter meter, CancellationToken cancellation)
    {
        TrainingSummary summary = new()
        {
            Kind = options.Kind,
            Rows = totals.Rows,
            Features = columns.Outputs.Length,
            Labels = columns.Labels.Length,
            Duration = TimeSpan.Zero,
            PeakMemory = 0,
            Blocks = totals.Blocks,
            Files = [options.Output, TrainingManifest.PathFor(options.Output)],
            FeatureCounts = totals.Features,
            LabelsAsOf = options.LabelsAsOf,
            EventCounts = totals.Events,
        };
        meter.Begin("writing the file", summary.Rows);
        FileReplacement.Replace(
            [
                (options.Output, write),
                (TrainingManifest.PathFor(options.Output), aside => TrainingManifest.Of(options, columns, summary).Write(aside)),
            ],
            cancellation);
        meter.Add(summary.Rows);
        meter.End();
        return summary;
    }
}
