using System.Collections.Immutable;
using System.Diagnostics;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>Computes the state of each view of a service from files of events, as of a time, for a store to begin with.</summary>
/// <remarks>
/// Records are functions of the files' rows and of the time alone. Memory is bounded but for the distinct strings and the keys of a
/// partition: the events of a view are handled entity partition by entity partition.
/// </remarks>
public sealed class BackfillRun
{
    private readonly BackfillOptions options;
    private readonly MemoryShares shares;

    /// <summary>Prepares a run; nothing is read yet.</summary>
    /// <exception cref="InputException">The service cannot be computed.</exception>
    public BackfillRun(BackfillOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        PlanChecks.ThrowIfRefused(options.Plan);
        this.options = options;
        shares = new MemoryShares(options.MemoryBudget);
    }

    /// <summary>Computes and writes a file for each view, all of them at the end. Whatever fails before, the store is untouched.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="IOException">The store cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BackfillSummary Run(IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        if (!Directory.Exists(options.Store))
        {
            throw new InputException($"{options.Store}: there is no such folder for the store. Create it.");
        }

        using DuckDbDatabase database = new(new DuckDbOptions
        {
            MemoryLimit = shares.DuckDb,
            Threads = options.Threads,
            TemporaryDirectory = options.TemporaryDirectory,
        });
        ViewPlan[] views = [.. options.Plan.Joins.Select(join => join.View).Distinct()];
        ViewInputs[] inputs = [.. views.Select(view => ViewInputs.Of(database, view, options, cancellation))];
        ProgressMeter meter = new(progress);
        List<StoreOutput> outputs = [];
        ImmutableArray<StoreSummary>.Builder stores = ImmutableArray.CreateBuilder<StoreSummary>();
        try
        {
            foreach (ViewInputs view in inputs)
            {
                stores.Add(Compute(database, view, outputs, meter, cancellation));
            }

            meter.Begin("writing the store", null);
            FileReplacement.Replace(
                [.. outputs.Select(output => (output.Path, (Action<string>)(aside => output.WriteAside(aside, cancellation))))], cancellation);
            meter.End();
        }
        finally
        {
            outputs.ForEach(output => output.Dispose());
        }

        using Process process = Process.GetCurrentProcess();
        return new BackfillSummary(options.AsOf, stores.ToImmutable(), Stopwatch.GetElapsedTime(start), process.PeakWorkingSet64);
    }

    private StoreSummary Compute(DuckDbDatabase database, ViewInputs inputs, List<StoreOutput> outputs, ProgressMeter meter, CancellationToken cancellation)
    {
        StoreOutput output = new(database, StoreFile.PathFor(options.Store, inputs.View), StoreMetadata.Of(inputs.View, options.AsOf, inputs.Fingerprints));
        outputs.Add(output);
        ViewBackfill view = new(inputs, options, meter, cancellation);
        try
        {
            view.Run(output, shares.PartitionsOf(inputs.View.Event, inputs.Rows));
            return new StoreSummary(output.Path, output.Records, output.RecordBytes, view.NotYetKnown, view.Counts, inputs.Start?.AsOf);
        }
        catch (CannotContinueException exception) when (options.From is not null)
        {
            throw new InputException(exception.Message, exception);
        }
        catch (CannotContinueException)
        {
            outputs.Remove(output);
            output.Dispose();
            return Compute(database, ViewInputs.All(database, inputs.View, options, cancellation), outputs, meter, cancellation);
        }
    }
}
