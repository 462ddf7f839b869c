using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Events;

/// <summary>The files of one source.</summary>
internal sealed class SourceFiles
{
    private readonly ColumnarFile file;

    /// <summary>Takes files and checks that they can be read.</summary>
    /// <param name="database">What reads them.</param>
    /// <param name="columns">The columns that the source has.</param>
    /// <param name="paths">The files; at least one.</param>
    /// <param name="cancellation">Ends the counting of rows.</param>
    /// <exception cref="InputException">They cannot be read, or lack a column.</exception>
    public SourceFiles(DuckDbDatabase database, IReadOnlyList<SourceColumn> columns, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        Columns = columns;
        Label = paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more";
        file = new ColumnarFile(database, paths);
        Rows = file.Count(cancellation);

        // A missing column is found now and not after the views before this one were computed.
        Open([], cancellation).Dispose();
    }

    /// <summary>The columns that the source has.</summary>
    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>The files in a message.</summary>
    public string Label { get; }

    /// <summary>The number of rows.</summary>
    public long Rows { get; }

    /// <summary>The paths of the files, patterns resolved.</summary>
    public IEnumerable<string> Paths => file.Paths;

    /// <summary>The fingerprint of each of the files.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints => field ??= Paths.ToDictionary(path => path, InputFingerprint.Of);

    /// <summary>Starts to read the columns, of rows within bounds where these are known to the files.</summary>
    public ColumnarReader Open(IReadOnlyList<TimeBounds> bounds, CancellationToken cancellation) => file.Open(Columns, Known(bounds), cancellation);

    /// <summary>Those of some bounds that are of columns which the source has.</summary>
    public IReadOnlyList<TimeBounds> Known(IReadOnlyList<TimeBounds> bounds) => [.. bounds.Where(each => !Columns[each.Column].IsGiven)];
}
