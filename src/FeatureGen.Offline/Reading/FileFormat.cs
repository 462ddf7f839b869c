namespace FeatureGen.Offline.Reading;

/// <summary>How the rows of a file are stored, by the extension of its name.</summary>
internal enum FileFormat
{
    /// <summary>.parquet.</summary>
    Parquet,

    /// <summary>.csv, and .tsv with tabs; both may be compressed, .csv.gz or .csv.zst. UTF-8, with a line of names first.</summary>
    Csv,
}
