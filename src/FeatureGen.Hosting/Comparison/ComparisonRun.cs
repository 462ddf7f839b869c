using System.Diagnostics;
using FeatureGen.Hosting.Comparison.Causes;
using FeatureGen.Hosting.Comparison.Matching;
using FeatureGen.Hosting.Comparison.Reporting;
using FeatureGen.Hosting.Comparison.Values;
using FeatureGen.Hosting.Progress;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison;

/// <summary>Compares a team's present features with FeatureGen's, row by row, and finds out why they differ.</summary>
/// <remarks>
/// What is counted is exact. Of each feature's differing rows some, drawn by hash, are looked into: the service's class is asked what it would
/// answer if windows were computed otherwise, until the answer is the present value.
/// </remarks>
public sealed class ComparisonRun(ComparisonOptions options)
{
    private readonly ServicePlan plan = options.Plan;

    /// <summary>Compares everything, whatever differs on the way.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ComparisonSummary Run(IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        Phases phases = new(progress);
        using DuckDbDatabase database = new(new DuckDbOptions { MemoryLimit = options.ReadingMemory, Threads = options.Threads });
        if (!plan.Refused.IsEmpty)
        {
            throw new InputException($"Service {plan.Name} cannot be computed: the compiler refused {string.Join("; ", plan.Refused)}. Change these features and build again.");
        }

        TrainingFile file = TrainingFile.Open(database, options.New, plan);
        ColumnarFile present = new(database, options.Old);
        long counted = present.Count(cancellation);
        if (counted == 0)
        {
            throw new InputException($"{options.Old}: has no rows, so there is nothing to compare. Name the file of your features.");
        }

        phases.Begin("reading what the columns hold", null);
        ColumnMatching matching = new(options, file, present.DescribeValues(cancellation));
        phases.Begin("reading the old file", counted);
        LaneTable old = LaneTable.Read(options.Old, counted, matching.Read, [() => present.Open(matching.Read, cancellation)], phases.Add);
        phases.Begin("reading the new file", file.Rows);
        LaneTable @new = LaneTable.Read(file.Path, file.Rows, file.Columns, [() => file.Read(cancellation)], phases.Add);
        phases.Begin("finding the rows by their ids", null);
        RowIds newIds = new(file.Path, @new, matching.NewIds, options.By);
        MatchedRows rows = new(new RowIds(options.Old, old, [.. Enumerable.Range(0, matching.NewIds.Length)], options.By), newIds);

        FeatureDifferences[] features = Compare(matching, old, @new, rows, phases, cancellation);
        bool hasDifferences = features.Any(feature => feature.Different > 0);
        Explanations explanations = hasDifferences && options.ExplainedRows > 0 && plan.Definition is { } definition
            ? Explanations.ByEvents(database, options, definition, features, @new, phases, cancellation)
            : Explanations.ByValues(features);
        phases.Begin("looking for the events of the examples", null);
        using Process process = Process.GetCurrentProcess();
        return new ComparisonSummary
        {
            Old = options.Old,
            New = options.New,
            Rows = rows.Count,
            OnlyInOld = rows.OnlyInOld,
            OnlyInNew = rows.OnlyInNew,
            Features = [.. features.Select(feature => FeatureSummary.Of(feature, explanations, newIds))],
            ColumnsOnlyInOld = [.. matching.OnlyInOld],
            ColumnsOnlyInNew = [.. matching.OnlyInNew],
            Stale = explanations.Stale,
            ExplainedRows = options.ExplainedRows,
            Duration = Stopwatch.GetElapsedTime(start),
            PeakMemory = process.PeakWorkingSet64,
        };
    }

    private FeatureDifferences[] Compare(
        ColumnMatching matching, LaneTable old, LaneTable @new, MatchedRows rows, Phases phases, CancellationToken cancellation)
    {
        phases.Begin("comparing features", matching.Features.Length);
        var features = new FeatureDifferences[matching.Features.Length];
        Parallel.For(0, features.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, place =>
        {
            features[place] = new FeatureDifferences(matching.Features[place], old, @new, rows, options);
            phases.Add(1);
        });
        return features;
    }
}
