using System.Collections.Immutable;
using System.Diagnostics;
using FeatureGen.Hosting.Progress;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Hosting.Verification.Specified;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification;

/// <summary>Checks a training file bit by bit from the files alone: by serving every row at its time, and some by the service's class itself.</summary>
/// <remarks>
/// Events are replayed in the order in which they became known, through what a server runs: admission, state, compaction, requests. It
/// shares no window code with training. Spine, events and training file are held in memory.
/// </remarks>
public sealed class VerificationRun(VerificationOptions options)
{
    private readonly ServicePlan plan = options.Plan;

    /// <summary>Compares everything, whatever differs on the way.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public VerificationSummary Run(IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        if (!plan.Refused.IsEmpty)
        {
            throw new InputException($"Service {plan.Name} cannot be computed: the compiler refused {string.Join("; ", plan.Refused)}. Change these features and build again.");
        }

        Phases phases = new(progress);
        using DuckDbDatabase database = new(new DuckDbOptions { MemoryLimit = options.ReadingMemory, Threads = options.Threads });
        TrainingFile file = TrainingFile.Open(database, options.Training, plan);
        LaneTable spine = ReadSpine(database, file, phases, cancellation);
        ImmutableArray<JoinPlan> joins = file.Labels.IsEmpty ? plan.Joins : plan.AllJoins;
        StoredRecords? records = options.Store is { } store ? new StoredRecords(store, plan) : null;
        IReadOnlyDictionary<ViewPlan, ViewEvents> events = EventData.Read(database, joins, options.Events, phases, cancellation);
        phases.Begin("reading the training file", file.Rows);
        TrainedValues trained = new(
            LaneTable.Read(file.Path, file.Rows, file.Columns, [() => file.Read(cancellation)], phases.Add), file.Requests, file.Outputs.Length, file.Labels.Length);
        SpineRows rows = new(plan, joins, spine, events, cancellation);
        RowTraits traits = new(plan, rows, events);
        ReplayInput input = new(
            plan, events, rows, trained, records, new SampledRows(spine.Rows, plan.Definition is null ? 0 : options.SpecificationRows, traits.IsHard),
            new DifferenceLog(file.Columns.Length), phases, file.LabelsAsOf);

        phases.Begin("replaying and serving", spine.Rows);
        (ReplayCounts counts, IReadOnlyList<string> recordDifferences) = ReplayLeg.Run(input, options.Threads, cancellation);
        phases.Begin("asking the specification", input.Samples.Rows.Length);
        long specified = plan.Definition is { } definition ? new SpecificationLeg(input, definition).Run(options.Threads, cancellation) : 0;
        phases.Begin("counting distinct values", null);
        long distinct = CountDistinct(database, file, cancellation);
        return Summarise(input, counts, traits, recordDifferences) with
        {
            SpecificationValues = specified,
            DistinctValues = distinct,
            Duration = Stopwatch.GetElapsedTime(start),
        };
    }

    private LaneTable ReadSpine(DuckDbDatabase database, TrainingFile file, Phases phases, CancellationToken cancellation)
    {
        if (options.Spine.Count == 0)
        {
            throw new InputException($"No spine is given for service {plan.Name}. Name its Parquet or CSV files.");
        }

        SourceColumn[] columns = [.. plan.RequestColumns, .. file.Labels.IsEmpty ? [] : plan.OutcomeColumns];
        ColumnarFile spine = new(database, options.Spine);
        long counted = spine.Count(cancellation);
        if (counted == 0)
        {
            throw new InputException($"{options.Spine[0]}: has no rows, so there is nothing to verify. Name the spine that the training file was made of.");
        }

        if (counted != file.Rows)
        {
            throw new InputException(FormattableString.Invariant(
                $"{file.Path}: has {file.Rows} rows, but the spine {options.Spine[0]} has {counted}. Run train again, or name the spine that it read."));
        }

        phases.Begin("reading the spine", counted);
        return LaneTable.Read(options.Spine[0], counted, columns, [() => spine.Open(columns, cancellation)], phases.Add);
    }

    private static long CountDistinct(DuckDbDatabase database, TrainingFile file, CancellationToken cancellation)
    {
        using DuckDbConnection connection = database.Connect();
        long distinct = 0;
        foreach (SourceColumn column in file.Columns.Skip(file.Requests))
        {
            distinct += connection.Scalar($"SELECT count(DISTINCT {SqlText.Name(column.Name)}) FROM read_parquet({SqlText.Path(file.Path)})", cancellation);
        }

        return distinct;
    }

    private VerificationSummary Summarise(ReplayInput input, ReplayCounts counts, RowTraits traits, IReadOnlyList<string> recordDifferences)
    {
        DifferenceText text = new(input, options.Training);
        IReadOnlyList<Difference> first = input.Log.First;
        using Process process = Process.GetCurrentProcess();
        return new VerificationSummary
        {
            Service = plan.Name,
            Rows = input.Rows.Table.Rows,
            Features = input.Trained.Features,
            Labels = input.Trained.Labels,
            ValuesCompared = counts.Values,
            NonNullValues = counts.NonNull,
            DistinctValues = 0,
            Events = input.Events.Values.Sum(view => (long)view.Order.Length),
            RowsWithLateEvents = traits.LateRows,
            RowsOverRecords = counts.RowsOverRecords,
            RowsOverStore = counts.RowsOverStore,
            Records = input.Records?.Count ?? 0,
            RecordDifferences = [.. (input.Records?.Damaged ?? []).Select(damaged => input.Records!.Describe(damaged)), .. recordDifferences],
            SpecificationRows = input.Samples.Rows.Length,
            HardSpecificationRows = input.Samples.HardRows,
            SpecificationValues = 0,
            Differences = input.Log.Count,
            DifferencesByColumn = [.. input.Log.Counts.Index().Where(count => count.Item > 0).Select(count => (input.Trained.NameOf(count.Index), count.Item))],
            FirstDifferences = [.. first.Select(text.Line)],
            FirstDifference = first.Count == 0 ? null : text.Whole(first[0]),
            Duration = TimeSpan.Zero,
            PeakMemory = process.PeakWorkingSet64,
        };
    }
}
