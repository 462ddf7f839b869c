using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>The files of the source of a view.</summary>
internal sealed class EventFiles
{
    private readonly ColumnarFile file;

    /// <summary>Takes files and checks that they can be read.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="plan">How the view reads an event.</param>
    /// <param name="paths">The files; at least one.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="InputException">They cannot be read, or lack a column.</exception>
    public EventFiles(DuckDbDatabase database, EventPlan plan, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Plan = plan;
        Label = paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more";
        file = new ColumnarFile(database, paths);
        Rows = file.Count(cancellation);

        // A missing column is found now and not after the views before this one were computed.
        Open([], cancellation).Dispose();
    }

    /// <summary>Finds a view's files and checks that they can be read.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="view">The view.</param>
    /// <param name="files">The files of each source.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="InputException">There are no files for the source, or they cannot be read, or lack a column.</exception>
    public static EventFiles Of(
        DuckDbDatabase database, ViewPlan view, IReadOnlyDictionary<string, IReadOnlyList<string>> files, CancellationToken cancellation)
    {
        if (files.TryGetValue(view.Event.Source, out IReadOnlyList<string>? paths) && paths.Count > 0)
        {
            return new EventFiles(database, view.Event, paths, cancellation);
        }

        string known = files.Count == 0 ? "no source has any" : $"the sources that have are {string.Join(", ", files.Keys)}";
        throw new InputException($"No files are given for source \"{view.Event.Source}\", which view {view.Name} reads; {known}. Name its Parquet or CSV files.");
    }

    /// <summary>How the view reads an event.</summary>
    public EventPlan Plan { get; }

    /// <summary>The files in a message.</summary>
    public string Label { get; }

    /// <summary>The number of rows.</summary>
    public long Rows { get; }

    /// <summary>The paths of the files, patterns resolved.</summary>
    public IEnumerable<string> Paths => file.Paths;

    /// <summary>Starts to read the columns of the plan, of rows within bounds where these are known to the files.</summary>
    public ColumnarReader Open(IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation) => file.Open(Plan.Columns, bounds, cancellation);
}
