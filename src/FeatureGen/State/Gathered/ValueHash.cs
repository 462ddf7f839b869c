namespace FeatureGen.State.Gathered;

/// <summary>A 64-bit hash of a value: the same wherever it is computed, and part of what approximate numbers of distinct values mean.</summary>
internal static class ValueHash
{
    private const ulong Offset = 0xCBF2_9CE4_8422_2325;
    private const ulong Prime = 0x0000_0100_0000_01B3;

    /// <summary>The hash of a canonical lane: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Of(long lane)
    {
        ulong hash = (ulong)lane + 0x9E37_79B9_7F4A_7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58_476D_1CE4_E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D0_49BB_1331_11EB;
        return hash ^ (hash >> 31);
    }

    /// <summary>The hash of a text: FNV-1a over its UTF-16 code units, finished as a lane is.</summary>
    public static ulong Of(string text)
    {
        ulong hash = Offset;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        return Of((long)hash);
    }
}
