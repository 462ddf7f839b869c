using System.Collections.Immutable;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>The files of the sources of a view.</summary>
internal sealed class EventFiles
{
    private readonly DuckDbDatabase database;
    private readonly ImmutableArray<SourceFiles?> sources;

    private EventFiles(DuckDbDatabase database, EventPlan plan, IEnumerable<IReadOnlyList<string>> pathsOfSources, CancellationToken cancellation)
    {
        this.database = database;
        Plan = plan;
        sources = [.. pathsOfSources.Select((paths, source) => paths.Count == 0 ? null : new SourceFiles(database, plan.ColumnsOf(source), paths, cancellation))];
        Sources = [.. sources.OfType<SourceFiles>()];
    }

    /// <summary>Finds a view's files and checks that they can be read.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="view">The view.</param>
    /// <param name="files">The files of each source.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="InputException">There are no files for a source, or they cannot be read, or lack a column.</exception>
    public static EventFiles Of(
        DuckDbDatabase database, ViewPlan view, IReadOnlyDictionary<string, IReadOnlyList<string>> files, CancellationToken cancellation)
    {
        foreach (string source in view.Event.SourceNames)
        {
            if (files.GetValueOrDefault(source) is not { Count: > 0 })
            {
                string known = files.Count == 0 ? "no source has any" : $"the sources that have are {string.Join(", ", files.Keys)}";
                throw new InputException($"No files are given for source \"{source}\", which view {view.Name} reads; {known}. Name its Parquet or CSV files.");
            }
        }

        return new EventFiles(database, view.Event, view.Event.SourceNames.Select(source => files[source]), cancellation);
    }

    /// <summary>How the view reads an event.</summary>
    public EventPlan Plan { get; }

    /// <summary>The sources of which there are files.</summary>
    public ImmutableArray<SourceFiles> Sources { get; }

    /// <summary>The files in a message.</summary>
    public string Label => string.Join(" and ", Sources.Select(source => source.Label));

    /// <summary>The number of rows.</summary>
    public long Rows => Sources.Sum(source => source.Rows);

    /// <summary>What tells the files from others; of several sources each file together with its source, as whose rows it counts.</summary>
    public IEnumerable<string> Fingerprints => Enumerable.Range(0, sources.Length).SelectMany(source => FilesOf(source).Select(file => file.Fingerprint));

    /// <summary>Those of the files whose fingerprints are taken; null where they are none.</summary>
    public EventFiles? Only(Func<string, bool> isTaken, CancellationToken cancellation)
    {
        string[][] taken = [.. Enumerable.Range(0, sources.Length).Select(source =>
            (string[])[.. FilesOf(source).Where(file => isTaken(file.Fingerprint)).Select(file => file.Path)])];
        return taken.Any(paths => paths.Length > 0) ? new EventFiles(database, Plan, taken, cancellation) : null;
    }

    /// <summary>Starts to read the columns of the plan, source after source, of rows within bounds where these are known to the files.</summary>
    public EventReader Open(IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation) => new(Sources, bounds, cancellation);

    private IEnumerable<(string Path, string Fingerprint)> FilesOf(int source)
        => sources[source]?.Fingerprints.Select(file => (file.Key, Plan.Parts.IsEmpty ? file.Value : $"{source}:{file.Value}")) ?? [];
}
