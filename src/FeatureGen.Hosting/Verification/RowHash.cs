namespace FeatureGen.Hosting.Verification;

/// <summary>A number for each row that looks random and is the same in every run (the finaliser of SplitMix64, Steele and others 2014).</summary>
internal static class RowHash
{
    /// <summary>The hash of a row number.</summary>
    public static ulong Of(long row)
    {
        ulong value = unchecked((ulong)row + 0x9E3779B97F4A7C15);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>Whether a row is one of the tenth that is answered over state read back from records.</summary>
    public static bool IsOverRecords(long row) => Of(row) % 10 == 0;
}
