using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>The files of the source of a view.</summary>
internal sealed class EventFiles
{
    private readonly ColumnarFile file;

    /// <summary>Finds a view's files and checks that they can be read.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="view">The view.</param>
    /// <param name="files">The files of each source.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="InputException">There are no files for the source, or they cannot be read, or lack a column.</exception>
    public EventFiles(
        DuckDbDatabase database, ViewPlan view, IReadOnlyDictionary<string, IReadOnlyList<string>> files, CancellationToken cancellation)
    {
        Plan = view.Event;
        if (!files.TryGetValue(Plan.Source, out IReadOnlyList<string>? paths) || paths.Count == 0)
        {
            string known = files.Count == 0 ? "no source has any" : $"the sources that have are {string.Join(", ", files.Keys)}";
            throw new InputException($"No files are given for source \"{Plan.Source}\", which view {view.Name} reads; {known}. Name its Parquet or CSV files.");
        }

        Label = paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more";
        file = new ColumnarFile(database, paths);
        Rows = file.Count(cancellation);

        // A missing column is found now and not after the views before this one were computed.
        Open(cancellation).Dispose();
    }

    /// <summary>How the view reads an event.</summary>
    public EventPlan Plan { get; }

    /// <summary>The files in a message.</summary>
    public string Label { get; }

    /// <summary>The number of rows.</summary>
    public long Rows { get; }

    /// <summary>Starts to read the columns of the plan.</summary>
    public ColumnarReader Open(CancellationToken cancellation) => file.Open(Plan.Columns, cancellation);
}
