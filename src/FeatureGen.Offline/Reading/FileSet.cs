using FeatureGen.Offline.DuckDb;

namespace FeatureGen.Offline.Reading;

/// <summary>Files of one format that are read as one table, in the order given.</summary>
internal sealed class FileSet
{
    private readonly string[] paths;
    private readonly string extension;

    public FileSet(IReadOnlyList<string> paths)
    {
        ArgumentOutOfRangeException.ThrowIfZero(paths.Count);
        this.paths = [.. paths];
        Label = paths.Count == 1 ? paths[0] : $"{paths[0]} and {paths.Count - 1} more";
        string[] extensions = [.. paths.Select(ExtensionOf).Distinct()];
        extension = extensions.Length == 1
            ? extensions[0]
            : throw new InputException($"{Label}: files of one input must have one format, not {string.Join(" and ", extensions)}. Read them apart.");
        Format = extension switch
        {
            ".parquet" => FileFormat.Parquet,
            ".csv" or ".tsv" => FileFormat.Csv,
            _ => throw new InputException($"{Label}: the extension \"{extension}\" is not known. Name the file .parquet, .csv or .tsv."),
        };
        foreach (string path in paths)
        {
            ThrowIfMissing(path);
        }
    }

    /// <summary>The files in a message.</summary>
    public string Label { get; }

    public FileFormat Format { get; }

    /// <summary>Whether there may be more than one file.</summary>
    public bool MayBeSeveral => paths.Length > 1 || IsPattern(paths[0]);

    /// <summary>The paths as a list in SQL.</summary>
    public string List => $"[{string.Join(", ", paths.Select(SqlText.Path))}]";

    /// <summary>The table function that reads them, for a FROM clause.</summary>
    public string Table => TableOf("all_varchar = true, sample_size = 1");

    /// <summary>The same with the types that all texts of a column of CSV spell.</summary>
    public string TableAsSpelled => TableOf("sample_size = -1");

    private string TableOf(string types)
    {
        // Nothing is guessed: an empty field is null, an empty quoted one an empty string, # starts no comment, a folder's name is no
        // column. The sample is small because a broken line that is found while reading comes with its number, and one in the sample
        // without.
        return Format == FileFormat.Parquet
            ? $"read_parquet({List}, hive_partitioning = false, union_by_name = false)"
            : $"read_csv({List}, header = true, delim = '{(extension == ".tsv" ? "\\t" : ",")}', quote = '\"', escape = '\"', comment = '', skip = 0, {types}, "
                + "nullstr = '', allow_quoted_nulls = false, null_padding = false, ignore_errors = false, hive_partitioning = false)";
    }

    private static string ExtensionOf(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zst", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileNameWithoutExtension(path)
            : path;
        return Path.GetExtension(name).ToLowerInvariant();
    }

    private static bool IsPattern(string path) => path.AsSpan().ContainsAny("*?[") && !File.Exists(path);

    private static void ThrowIfMissing(string path)
    {
        if (!IsPattern(path) && !File.Exists(path))
        {
            throw new InputException($"{path}: there is no such file. Full path: {Path.GetFullPath(path)}.");
        }
    }
}
