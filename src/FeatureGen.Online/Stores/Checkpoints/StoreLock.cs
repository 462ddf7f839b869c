using FeatureGen.Offline;

namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>Keeps a store's folder to one store at a time. The system lets go of it when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>Takes a folder.</summary>
    /// <exception cref="InputException">There is no such folder, it cannot be written, or another store has it.</exception>
    public static StoreLock Take(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"{folder}: there is no such folder for the store. Create it. Full path: {Path.GetFullPath(folder)}.");
        }

        string path = Path.Combine(folder, "lock");
        try
        {
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new InputException($"{folder}: the folder of the store cannot be written. {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new InputException($"{folder}: the store cannot be opened, because one store at a time has a folder. {exception.Message}", exception);
        }
    }

    /// <summary>Lets go of the folder.</summary>
    public void Dispose() => file.Dispose();
}
