using System.IO.Enumeration;

namespace FeatureGen.Offline.Training;

/// <summary>Refuses places where a file of features must not be written, before anything is computed.</summary>
internal static class OutputPath
{
    private const string Extension = ".parquet";

    /// <summary>Checks the place that a run writes to.</summary>
    /// <exception cref="InputException">Its folder does not exist, it is no Parquet file by its name, or the run reads it.</exception>
    public static void Check(TrainingOptions options)
    {
        string path = Path.GetFullPath(options.Output);
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new InputException($"{options.Output}: the folder {folder} does not exist. Create it.");
        }

        if (Directory.Exists(path))
        {
            throw new InputException($"{options.Output}: is a folder. Name a file.");
        }

        // Readers go by the extension, so that a file of another could not be verified.
        if (!string.Equals(Path.GetExtension(path), Extension, StringComparison.OrdinalIgnoreCase))
        {
            throw new InputException($"{options.Output}: what is written is Parquet. Name the file {Extension}.");
        }

        foreach (string input in options.Events.Values.SelectMany(files => files).Concat(options.Spine))
        {
            if (Names(input, folder, Path.GetFileName(path)))
            {
                throw new InputException($"{options.Output}: is read as {input}, and writing there would replace it. Name another file.");
            }
        }
    }

    private static bool Names(string input, string folder, string name)
    {
        string full = Path.GetFullPath(input);
        return Path.GetDirectoryName(full) == folder
            && (Path.GetFileName(full) == name || FileSystemName.MatchesSimpleExpression(Path.GetFileName(full), name, ignoreCase: false));
    }
}
