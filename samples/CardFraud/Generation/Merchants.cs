namespace CardFraud.Generation;

/// <summary>The merchants and what they sell.</summary>
internal static class Merchants
{
    /// <summary>The number of merchants.</summary>
    public const int Count = 4_000;

    private static readonly string[] Categories =
        ["grocery", "dining", "fuel", "clothing", "electronics", "travel", "health", "gambling", "gift_cards", "services"];

    /// <summary>What a merchant is called.</summary>
    public static string NameOf(int merchant) => FormattableString.Invariant($"M{merchant:0000}");

    /// <summary>What it sells.</summary>
    public static string CategoryOf(int merchant) => Categories[SplitMix.Mix((ulong)merchant + 77_777) % (ulong)Categories.Length];

    /// <summary>Whether it sells what is easily sold on, so that thieves buy there.</summary>
    public static bool IsTempting(int merchant) => CategoryOf(merchant) is "electronics" or "gift_cards" or "gambling";
}
