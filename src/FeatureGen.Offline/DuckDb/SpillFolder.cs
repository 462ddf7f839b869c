namespace FeatureGen.Offline.DuckDb;

/// <summary>A folder for what does not fit into memory. It is deleted with its owner, or by a later one if its process was killed.</summary>
internal sealed class SpillFolder : IDisposable
{
    private const string Prefix = "featuregen-spilled-";

    // The file of a lock is there a moment before its owner holds it.
    private static readonly TimeSpan TimeToLock = TimeSpan.FromMinutes(1);

    private readonly FileStream owned;

    /// <summary>Makes a folder in the system's own for temporary files, after those without an owner were deleted.</summary>
    public SpillFolder()
    {
        foreach (string folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            DeleteIfAbandoned(folder);
        }

        Path = Directory.CreateTempSubdirectory(Prefix).FullName;
        owned = Own(Path, FileMode.CreateNew);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Deletes the folder.</summary>
    public void Dispose()
    {
        owned.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    // The system lets go of the lock when a process ends, however it ends.
    private static FileStream Own(string folder, FileMode mode) => new(LockOf(folder), mode, FileAccess.ReadWrite, FileShare.None);

    private static string LockOf(string folder) => System.IO.Path.Combine(folder, "lock");

    private static void DeleteIfAbandoned(string folder)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(LockOf(folder)) > TimeToLock)
            {
                Own(folder, FileMode.Open).Dispose();
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has an owner, or is another user's.
        }
    }
}
