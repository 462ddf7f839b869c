namespace CardFraud.Generation;

/// <summary>Amounts in cents: many small ones and few great ones, from integers alone.</summary>
internal static class Amounts
{
    private const int LeastBits = 8;

    /// <summary>What an ordinary purchase costs; the level is the holder's habit, 0 to 3.</summary>
    public static long Ordinary(int level, SplitMix random) => 50 + random.Below(1L << (LeastBits + level + random.Below(6)));

    /// <summary>What a thief tries first, to see whether a card works.</summary>
    public static long Probe(SplitMix random) => 100 + random.Below(200);

    /// <summary>What a thief takes then.</summary>
    public static long Theft(SplitMix random) => 20_000 + random.Below(180_000);
}
