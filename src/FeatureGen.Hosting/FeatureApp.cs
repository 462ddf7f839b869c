using FeatureGen.Hosting.Commands;
using FeatureGen.Hosting.Comparison;
using FeatureGen.Hosting.Configuration;
using FeatureGen.Hosting.Explanation;
using FeatureGen.Hosting.Exploration;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Backfill.Cost;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting;

/// <summary>Everything that a program of feature classes does: its verbs on the command line, and the same as methods.</summary>
/// <example><code>return await FeatureApp.RunAsync(args);</code></example>
public static class FeatureApp
{
    /// <summary>Runs the verb that the arguments name, with progress and results on the console.</summary>
    /// <returns>The exit code: 0 where all is well, 1 where <c>verify</c> or <c>compare</c> found differences or values are errors, 2 for wrong usage or input, 130 when cancelled.</returns>
    public static Task<int> RunAsync(string[] args) => CommandLine.RunAsync(args);

    /// <summary>The same, of a file that is run by itself: arguments without a verb are those of <c>explore</c>.</summary>
    /// <example><code>dotnet run explore.cs -- --spine rows.parquet</code></example>
    public static Task<int> ExploreAsync(string[] args) => RunAsync(args is [['-', ..], ..] or [] ? ["explore", .. args] : args);

    /// <summary>Computes features and labels for each row of the spine and writes the training file.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do. Existing outputs are untouched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Existing outputs are untouched.</exception>
    public static TrainingSummary Train(VerbOptions options, CancellationToken cancellation = default)
        => Train(options, TrainingKind.Training, cancellation);

    /// <summary>Computes features for each row of the spine, without labels.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do. Existing outputs are untouched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Existing outputs are untouched.</exception>
    public static TrainingSummary Score(VerbOptions options, CancellationToken cancellation = default)
        => Train(options, TrainingKind.Scoring, cancellation);

    /// <summary>Computes the state of every entity as of a time and writes the store.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do. Existing outputs are untouched.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Existing outputs are untouched.</exception>
    public static BackfillSummary Backfill(VerbOptions options, CancellationToken cancellation = default)
    {
        ResolvedService service = new(options);
        CreateFolder(service.Store);
        return new BackfillRun(BackfillOf(service, options)).Run(options.Progress, cancellation);
    }

    /// <summary>Says what <see cref="Backfill"/> with these options would read and take: from the metadata of files, and the speed at which the first rows are read.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<ViewCost> EstimateBackfill(VerbOptions options, CancellationToken cancellation = default)
        => BackfillEstimate.Of(BackfillOf(new ResolvedService(options), options), cancellation);

    /// <summary>Checks the training file, and the store if there is one, against the events, bit by bit.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static VerificationSummary Verify(VerbOptions options, CancellationToken cancellation = default)
    {
        ResolvedService service = new(options);
        VerificationRun run = new(new VerificationOptions
        {
            Plan = service.Plan,
            Events = service.Events,
            Spine = service.Spine,
            Training = service.Training,
            Store = service.StoreOrNull,
            Threads = options.Threads,
            SpecificationRows = options.SpecificationRows,
            ReadingMemory = Math.Max(256L << 20, options.Memory / 4),
        });
        return run.Run(options.Progress, cancellation);
    }

    /// <summary>Compares the features that a team computes at present with those of a training file, and says why they differ.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ComparisonSummary Compare(VerbOptions options, CancellationToken cancellation = default)
    {
        string compared = options.Compared ?? throw new InputException("There is nothing to compare with. Name the file of the present features.");
        bool isNamed = options.Service is not null || options.Output is null;
        ResolvedService service = new(isNamed ? options : options with { Service = TrainingFile.ServiceOf(options.Output!) });
        ComparisonRun run = new(new ComparisonOptions
        {
            Plan = service.Plan,
            Old = compared,
            New = service.Training,
            By = options.By.Count > 0 ? options.By : throw new InputException("By what are rows found? Name the columns of their ids."),
            Map = options.Map,
            Events = service.Events,
            ExplainedRows = options.ExplainedRows,
            Tolerance = options.Tolerance,
            Threads = options.Threads,
            ReadingMemory = Math.Max(256L << 20, options.Memory / 4),
        });
        return run.Run(options.Progress, cancellation);
    }

    /// <summary>Computes the features of a service, or of a view that no service reads yet, for each row of a spine, and describes them; no file is left.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExplorationSummary Explore(VerbOptions options, CancellationToken cancellation = default)
        => new ExplorationRun(options).Run(cancellation);

    /// <summary>Says what a service computes, what its views keep of events and why, and what an entity costs.</summary>
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ServiceExplanation Explain(VerbOptions options, CancellationToken cancellation = default)
        => new ExplanationRun(options).Run(cancellation);

    private static TrainingSummary Train(VerbOptions options, TrainingKind kind, CancellationToken cancellation)
    {
        ResolvedService service = new(options);
        string output = kind == TrainingKind.Training ? service.Training : service.Scoring;
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(output))!);
        TrainingRun run = new(new TrainingOptions
        {
            Plan = service.Plan,
            Events = service.Events,
            Spine = service.Spine,
            Output = output,
            Kind = kind,
            LabelsAsOf = kind == TrainingKind.Training ? service.LabelsAsOf : null,
            Threads = options.Threads,
            MemoryBudget = options.Memory,
            RowsOfPart = options.PartRows,
            IsRestart = options.Restart,
            KeepErrors = options.KeepErrors,
            StrictAdmission = options.Strict,
        });
        return run.Run(options.Progress, cancellation);
    }

    private static BackfillOptions BackfillOf(ResolvedService service, VerbOptions options) => new()
    {
        Plan = service.Plan,
        Events = service.Events,
        Store = Path.GetFullPath(service.Store),
        AsOf = service.AsOf,
        From = options.From,
        Threads = options.Threads,
        MemoryBudget = options.Memory,
        StrictAdmission = options.Strict,
    };

    private static string CreateFolder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{folder}: the folder cannot be made. {exception.Message}", exception);
        }
    }
}
