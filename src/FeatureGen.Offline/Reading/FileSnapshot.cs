using System.Text;
using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Reading;

/// <summary>What the files of an input were before they were read: several passes go over them, and all must see the same rows.</summary>
internal sealed class FileSnapshot
{
    private readonly DuckDbDatabase database;
    private readonly FileSet files;
    private readonly Dictionary<string, FileState> before;

    public FileSnapshot(DuckDbDatabase database, FileSet files)
    {
        this.database = database;
        this.files = files;
        before = Take();
    }

    /// <summary>The files' paths, sorted.</summary>
    public IEnumerable<string> Paths => before.Keys.Order(StringComparer.Ordinal);

    /// <summary>Refuses files of which one is no longer what it was.</summary>
    /// <exception cref="InputException">A file was written to, or has come or gone.</exception>
    public void ThrowIfChanged()
    {
        Dictionary<string, FileState> now = Take();
        foreach (string path in before.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            string? change = !now.TryGetValue(path, out FileState current) ? "is gone"
                : !before.TryGetValue(path, out FileState earlier) ? "is new"
                : current != earlier ? FormattableString.Invariant($"was written to ({earlier.Length:N0} bytes, now {current.Length:N0})")
                : null;
            if (change is not null)
            {
                throw new InputException($"{path}: {change} since reading began, so that rows of two versions would mix. Run again once nothing writes to it.");
            }
        }
    }

    /// <summary>The files as they are; a pattern stands for those that DuckDB reads for it.</summary>
    private Dictionary<string, FileState> Take()
    {
        using DuckDbConnection connection = database.Connect();
        using DuckDbQuery query = connection.Query($"SELECT file FROM glob({files.List})");
        Dictionary<string, FileState> states = new(StringComparer.Ordinal);
        while (query.Read())
        {
            for (int row = 0; row < query.Chunk.Rows; row++)
            {
                string path = Encoding.UTF8.GetString(query.Chunk.Column(0).Text(row));
                FileInfo file = new(path);
                if (file.Exists)
                {
                    states[path] = new FileState(file.Length, file.LastWriteTimeUtc);
                }
            }
        }

        return states;
    }

    private readonly record struct FileState(long Length, DateTime Written);
}
