namespace FeatureGen.Offline.Writing;

/// <summary>Puts whole files in their places: written aside, flushed, then renamed.</summary>
public static class FileReplacement
{
    /// <summary>The name that a file has while it is written.</summary>
    public static string Aside(string path) => path + ".partial";

    /// <summary>Has a file written aside and renames it; where that fails, nothing has changed at the path.</summary>
    /// <param name="path">The file's place.</param>
    /// <param name="write">Writes the file under the name that it is given.</param>
    /// <param name="cancellation">Checked before the rename.</param>
    public static void Replace(string path, Action<string> write, CancellationToken cancellation)
    {
        string aside = Aside(path);
        try
        {
            // A run that was killed may have left one.
            DeleteIfThere(aside);
            write(aside);
            cancellation.ThrowIfCancellationRequested();
            FlushToDisk(aside);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            DeleteIfThere(aside);
            throw;
        }
    }

    private static void DeleteIfThere(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    private static void FlushToDisk(string file)
    {
        // A rename may reach the disk before the bytes do: after a crash the old file or the new one is there, never half of one.
        using FileStream stream = new(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
