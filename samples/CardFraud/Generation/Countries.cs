namespace CardFraud.Generation;

/// <summary>The countries, the most frequent first.</summary>
internal static class Countries
{
    private static readonly string[] Codes =
    [
        "LT", "LV", "EE", "PL", "DE", "FI", "SE", "FR", "GB", "NL", "ES", "IT", "NO", "DK", "CZ", "IE",
        "AT", "CH", "BE", "PT", "GR", "RO", "HU", "BG", "HR", "TR", "US", "CA", "BR", "IN", "CN", "SG",
    ];

    /// <summary>The number of countries.</summary>
    public static int Count => Codes.Length;

    /// <summary>A country's code of two letters.</summary>
    public static string CodeOf(int country) => Codes[country];
}
