using System.Collections.Immutable;
using FeatureGen.Hosting.Configuration;
using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Training;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Exploration;

/// <summary>Computes the features of one view or service over a spine, as <c>score</c> would, and describes them; nothing stays behind.</summary>
internal sealed class ExplorationRun(VerbOptions options)
{
    /// <exception cref="InputException">An input cannot be used; the message says which and what to do.</exception>
    public ExplorationSummary Run(CancellationToken cancellation)
    {
        string folder = Directory.CreateTempSubdirectory("featuregen-explore-").FullName;
        try
        {
            (ServicePlan plan, IReadOnlyList<string> spine, IReadOnlyDictionary<string, IReadOnlyList<string>> events) = Choose();
            string file = Path.Combine(folder, "features.parquet");
            TrainingSummary run = new TrainingRun(new TrainingOptions
            {
                Plan = plan,
                Events = events,
                Spine = spine,
                Output = file,
                Kind = TrainingKind.Scoring,
                Threads = options.Threads,
                MemoryBudget = options.Memory,
                KeepErrors = true,
                StrictAdmission = options.Strict,
            }).Run(options.Progress, cancellation);
            return Describe(plan, file, run, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ExplorationSummary Describe(ServicePlan plan, string file, TrainingSummary run, CancellationToken cancellation)
    {
        using DuckDbDatabase database = new(new DuckDbOptions { Threads = options.Threads, MemoryLimit = Math.Max(256L << 20, options.Memory / 4) });
        using DuckDbConnection connection = database.Connect();
        connection.Execute("SET TimeZone = 'UTC'", cancellation);
        FeatureStatistics statistics = new(connection, file, cancellation);
        return new ExplorationSummary
        {
            Name = plan.Name,
            Run = run,
            Requests = [.. plan.RequestColumns.Select(column => (column.Name, statistics.First(column.Name, column.Kind, options.ShownRows)))],
            Features = [.. plan.Outputs.Select((output, index) =>
                statistics.Of(output, plan is ExploredView ? output.Feature.Name : output.Name, run.FeatureCounts[index], options.ShownRows))],
        };
    }

    private (ServicePlan Plan, IReadOnlyList<string> Spine, IReadOnlyDictionary<string, IReadOnlyList<string>> Events) Choose()
    {
        if (options.View is null && (options.Service is not null || options.Services.Count == 1))
        {
            ResolvedService service = new(options);
            return (service.Plan, service.Spine, service.Events);
        }

        ViewPlan view = ChooseView();
        if (options.Spine.Count == 0)
        {
            string key = string.Join(" and ", view.Event.KeyColumns);
            throw new InputException($"For which rows? Name a file with --spine that has a time and {key}: view {view.Name} is computed for each of its rows.");
        }

        (string time, string? zone) = TimeOf(view);
        return (new ExploredView(view, time, zone), options.Spine, EventsOf(view));
    }

    private ViewPlan ChooseView()
    {
        if (options.View is { } name)
        {
            UnknownName.Refuse("--view", "view", name, [.. options.Views.Select(view => view.Name)]);
        }

        ViewPlan[] views = [.. options.Views.Where(view => options.View is null || view.Name == options.View)];
        return views switch
        {
            [] => throw new InputException("This program has no feature classes. Mark a class with [FeatureView], and build with the FeatureGen compiler."),
            [{ IsOfLabels: true } view] => throw new InputException($"View {view.Name} is of labels, which look forward. Explore a service that reads it, by train."),
            [var view] => view,
            _ => throw new InputException(
                $"Which one? Name one of {string.Join(", ", views.Select(view => view.Name))} with --view"
                + (options.Services.Count == 0 ? "." : $", or one of {string.Join(", ", options.Services.Select(service => service.Name))} with --service.")),
        };
    }

    /// <summary>The spine's column of the time: the one that is given, else what the view's events call theirs, else its only column of times.</summary>
    private (string Column, string? Zone) TimeOf(ViewPlan view)
    {
        using DuckDbDatabase database = new(new DuckDbOptions { Threads = 1 });
        IReadOnlyList<ColumnDescription> columns = new ColumnarFile(database, options.Spine).DescribeValues();
        string[] times = [.. columns.Where(column => column.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal)).Select(column => column.Name)];
        SourceColumn? ofEvents = view.Event.TimeSource >= 0 ? view.Event.Columns[view.Event.TimeSource] : null;
        string? column = options.TimeColumn
            ?? columns.Select(each => each.Name).FirstOrDefault(each => each == ofEvents?.Name)
            ?? (times is [var only] ? only : null);
        string candidates = times.Length == 0 ? "It has no column of times." : $"Its columns of times are {string.Join(", ", times)}.";
        return column is null
            ? throw new InputException($"{options.Spine[0]}: as of when is each row asked? {candidates} Name one with --time.")
            : columns.All(each => each.Name != column)
            ? throw new InputException($"{options.Spine[0]}: there is no column \"{column}\". {candidates} Name one with --time.")
            : (column, ofEvents?.Zone);
    }

    /// <summary>The files of a view's sources: those given, else those configured, else the file in the current directory that is called as the source is.</summary>
    private Dictionary<string, IReadOnlyList<string>> EventsOf(ViewPlan view)
    {
        string[] sources = [.. ((ImmutableArray<ViewPlan>)[view, .. view.FurtherSources]).SelectMany(each => each.Event.SourceNames).Distinct()];
        Dictionary<string, IReadOnlyList<string>> events = new(ConfigurationFile.SourcesOf(options.Configuration));
        foreach (string source in sources.Where(source => !events.ContainsKey(source)))
        {
            if (new[] { $"{source}.parquet", $"{source}.csv" }.FirstOrDefault(File.Exists) is { } file)
            {
                events[source] = [file];
            }
        }

        foreach ((string source, IReadOnlyList<string> files) in options.Events)
        {
            UnknownName.Refuse("--events", "source", source, sources);
            events[source] = files;
        }

        return events;
    }
}
