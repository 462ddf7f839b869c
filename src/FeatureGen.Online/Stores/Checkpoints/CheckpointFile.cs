using FeatureGen.Offline;
using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>The file of a store's checkpoint: a DuckDB database that is opened for each checkpoint and closed after it.</summary>
/// <remarks>
/// A checkpoint is one transaction. The first one is written aside and renamed, because a database that is killed while it comes into being is
/// none. Closing in between lets others read the file, and leaves nothing of a failure behind in memory.
/// </remarks>
internal sealed class CheckpointFile(string folder)
{
    /// <summary>What to do where a checkpoint cannot be read.</summary>
    public const string HowToBeginAgain = "Move the folder's files away, load a backfill and replay the events since then.";

    private const long Memory = 512L << 20;

    private readonly string spilled = System.IO.Path.Combine(folder, "spilled");

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "state.duckdb");

    /// <summary>Fills tables with what is stored of them.</summary>
    /// <exception cref="InputException">The file is damaged or no checkpoint.</exception>
    public void Read(IEnumerable<EntityTable> tables)
    {
        if (!File.Exists(Path))
        {
            return;
        }

        // DuckDB takes an empty file for a new database.
        if (new FileInfo(Path).Length == 0)
        {
            throw new InputException($"{Path}: is empty. {HowToBeginAgain}");
        }

        try
        {
            using DuckDbDatabase database = Open(Path);
            using DuckDbConnection connection = database.Connect();
            CheckpointSchema.Check(connection, Path);
            CheckpointReader reader = new(connection, Path);
            foreach (EntityTable table in tables)
            {
                reader.Read(table);
            }
        }
        catch (DuckDbException exception)
        {
            throw new InputException($"{Path}: cannot be read as a checkpoint. {HowToBeginAgain} DuckDB says: {exception.Summary}", exception);
        }
    }

    /// <summary>Writes changes, all or none.</summary>
    /// <exception cref="CheckpointException">They could not be written.</exception>
    public void Write(IReadOnlyList<TableChanges> changes)
    {
        try
        {
            if (File.Exists(Path))
            {
                using DuckDbDatabase database = Open(Path);
                using DuckDbConnection connection = database.Connect();
                Write(connection, changes);
            }
            else
            {
                FileReplacement.Replace(Path, aside => Create(aside, changes), CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is DuckDbException or IOException or UnauthorizedAccessException)
        {
            string reason = exception is DuckDbException inDuckDb ? $"DuckDB says: {inDuckDb.Summary}" : exception.Message;
            throw new CheckpointException($"{Path}: the checkpoint could not be written; the one before it is still there. See whether the disk is full. {reason}", exception);
        }
    }

    private void Create(string aside, IReadOnlyList<TableChanges> changes)
    {
        using DuckDbDatabase database = Open(aside);
        using DuckDbConnection connection = database.Connect();
        CheckpointSchema.Create(connection);
        Write(connection, changes);

        // Everything into the one file that is renamed.
        connection.Execute("CHECKPOINT");
    }

    private static void Write(DuckDbConnection connection, IReadOnlyList<TableChanges> changes)
    {
        CheckpointWriter writer = new(connection);
        connection.Execute("BEGIN");
        foreach (TableChanges ofTable in changes)
        {
            writer.Write(ofTable);
        }

        connection.Execute("COMMIT");
    }

    // One thread, because serving goes on beside it. What is spilled lies in the folder, where the next run finds it after a kill.
    private DuckDbDatabase Open(string path)
    {
        if (Directory.Exists(spilled))
        {
            Directory.Delete(spilled, recursive: true);
        }

        return new DuckDbDatabase(new DuckDbOptions { Path = path, MemoryLimit = Memory, Threads = 1, TemporaryDirectory = spilled });
    }
}
