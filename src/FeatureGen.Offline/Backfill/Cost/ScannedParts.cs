namespace FeatureGen.Offline.Backfill.Cost;

/// <summary>Parts of files, as their metadata counts them.</summary>
/// <param name="Files">The number of files.</param>
/// <param name="RowGroups">The number of row groups.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Bytes">The compressed bytes of columns.</param>
public readonly record struct ScannedParts(long Files, long RowGroups, long Rows, long Bytes)
{
    /// <summary>These parts and others.</summary>
    public ScannedParts Plus(ScannedParts other) => new(Files + other.Files, RowGroups + other.RowGroups, Rows + other.Rows, Bytes + other.Bytes);
}
