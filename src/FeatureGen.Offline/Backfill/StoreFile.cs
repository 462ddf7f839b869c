using System.Globalization;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>The state of all entities of a view as of a time, as a backfill wrote it.</summary>
public sealed class StoreFile
{
    private const int DigitsInName = 12;

    private StoreFile(string path, Timestamp asOf, string? inputs)
    {
        Path = path;
        AsOf = asOf;
        Inputs = inputs is null ? [] : [.. inputs.Split(',')];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The time as of which the state is.</summary>
    public Timestamp AsOf { get; }

    /// <summary>The fingerprints of the files that the state was made from; none where an earlier version wrote it.</summary>
    internal HashSet<string> Inputs { get; }

    /// <summary>Where a view's file lies in a store; files of different state fingerprints lie side by side.</summary>
    /// <param name="store">The store's folder.</param>
    /// <param name="view">The view.</param>
    public static string PathFor(string store, ViewPlan view)
        => System.IO.Path.Combine(store, $"{view.Name}.{view.StateFingerprint[..DigitsInName]}.parquet");

    /// <summary>The path of a view's file in a store.</summary>
    /// <exception cref="InputException">There is no such file; the message says whether there is one of another version.</exception>
    public static string Find(string store, ViewPlan view)
    {
        string path = PathFor(store, view);
        if (File.Exists(path))
        {
            return path;
        }

        string[] others = Directory.Exists(store) ? Directory.GetFiles(store, $"{view.Name}.*.parquet") : [];
        throw new InputException(others.Length == 0
            ? $"{path}: there is no such file, and no other state of view {view.Name} in the store. Run backfill."
            : $"{path}: there is no such file. The store holds state of view {view.Name} under another fingerprint ({System.IO.Path.GetFileName(others[0])}): what it keeps of events has changed. Run backfill again.");
    }

    /// <summary>Opens a file of a view's state.</summary>
    /// <exception cref="InputException">The file is missing, damaged, no store, or one of another view or version.</exception>
    public static StoreFile Open(string path, ViewPlan view)
    {
        IReadOnlyDictionary<string, string> metadata = ParquetMetadata.Read(path);
        if (!metadata.TryGetValue(StoreMetadata.Fingerprint, out string? fingerprint)
            || !metadata.TryGetValue(StoreMetadata.View, out string? name)
            || !metadata.TryGetValue(StoreMetadata.Format, out string? format)
            || !long.TryParse(metadata.GetValueOrDefault(StoreMetadata.AsOf), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long asOf))
        {
            throw new InputException($"{path}: is no store: its metadata names no view. Run backfill, or name a file that it wrote.");
        }

        if (format != StoreMetadata.FormatVersion)
        {
            throw new InputException($"{path}: has format {format}, and this program reads format {StoreMetadata.FormatVersion}. Run backfill again.");
        }

        return fingerprint == view.StateFingerprint && name == view.Name
            ? new StoreFile(path, new Timestamp(asOf), metadata.GetValueOrDefault(StoreMetadata.Inputs))
            : throw new InputException(
                $"{path}: holds state of view {name} with fingerprint {fingerprint}, but view {view.Name} has fingerprint {view.StateFingerprint}: what it keeps of events has changed. Run backfill again.");
    }

    /// <summary>Opens a file and reads its records, by ascending key bytes.</summary>
    /// <exception cref="InputException">The file is missing, damaged, no store, or one of another view or version.</exception>
    public static IEnumerable<StoredRecord> Read(string path, ViewPlan view) => Open(path, view).Read();

    /// <summary>Reads the records, by ascending key bytes.</summary>
    /// <exception cref="InputException">The file is damaged.</exception>
    public IEnumerable<StoredRecord> Read()
    {
        using DuckDbDatabase database = new();
        using DuckDbConnection connection = database.Connect();
        using DuckDbQuery query = Guard(() => connection.Query($"SELECT key, record FROM read_parquet({SqlText.Path(Path)})"));
        while (Guard(query.Read))
        {
            for (int row = 0; row < RowsOf(query); row++)
            {
                yield return RecordOf(query, row);
            }
        }
    }

    private static int RowsOf(DuckDbQuery query) => query.Chunk.Rows;

    private static StoredRecord RecordOf(DuckDbQuery query, int row)
        => new(query.Chunk.Column(0).Text(row).ToArray(), query.Chunk.Column(1).Text(row).ToArray());

    private TResult Guard<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (DuckDbException exception)
        {
            throw new InputException($"{Path}: cannot be read as a store. Run backfill again. DuckDB says: {exception.Summary}", exception);
        }
    }
}
