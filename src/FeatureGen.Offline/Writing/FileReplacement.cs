using FeatureGen.Offline.DuckDb;

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
    /// <exception cref="IOException">The file cannot be written; the message says why and what to do.</exception>
    public static void Replace(string path, Action<string> write, CancellationToken cancellation) => Replace([(path, write)], cancellation);

    /// <summary>Has several files written aside, and renames them once all are: where one cannot be written, nothing has changed anywhere.</summary>
    /// <param name="files">The files' places, and what writes each under the name that it is given.</param>
    /// <param name="cancellation">Checked before the renames.</param>
    /// <exception cref="IOException">A file cannot be written; the message says which, why and what to do.</exception>
    public static void Replace(IReadOnlyList<(string Path, Action<string> Write)> files, CancellationToken cancellation)
    {
        try
        {
            foreach ((string path, Action<string> write) in files)
            {
                WriteAside(path, write);
            }

            cancellation.ThrowIfCancellationRequested();
            foreach ((string path, _) in files)
            {
                File.Move(Aside(path), path, overwrite: true);
            }
        }
        catch
        {
            foreach ((string path, _) in files)
            {
                DeleteIfThere(Aside(path));
            }

            throw;
        }
    }

    private static void WriteAside(string path, Action<string> write)
    {
        string aside = Aside(path);
        try
        {
            // A run that was killed may have left one.
            DeleteIfThere(aside);
            write(aside);
            FlushToDisk(aside);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            throw new IOException($"{path}: cannot be written. {reason}. What was there before is untouched. See that its disk has room and that you may write there, and run again.", exception);
        }
    }

    private static string? ReasonOf(Exception exception) => exception switch
    {
        DuckDbException inDuckDb => $"DuckDB says: {inDuckDb.Summary}",
        IOException or UnauthorizedAccessException => exception.Message.TrimEnd('.'),

        // What .NET makes of the system's "file too large".
        ArgumentOutOfRangeException { ParamName: "value" } => "It would be larger than the system allows a file to be",
        _ => null,
    };

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
