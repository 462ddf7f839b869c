namespace FeatureGen.Benchmarks.Peers;

/// <summary>What the peers call our features.</summary>
internal static class PeerNames
{
    private static readonly (string Ours, string Theirs)[] OfWindows =
        [("Count", "cnt_"), ("Sum", "sum_"), ("Mean", "mean_"), ("Least", "min_"), ("Greatest", "max_"), ("Deviation", "std_")];

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["LastAmount"] = "last_amount",
        ["LastCountry"] = "last_country",
        ["SecondsSinceLast"] = "since_last",
        ["Merchants24h"] = "nd_merchant_24h",
        ["AgainstMean"] = "ratio_last_mean_30d",
        ["Deviations"] = "zscore_30d",
        ["Online24h"] = "online_24h",
    };

    /// <summary>The peers' name of a feature.</summary>
    public static string Of(string feature)
    {
        if (Others.TryGetValue(feature, out string? name))
        {
            return name;
        }

        (string ours, string theirs) = OfWindows.Single(pair => feature.StartsWith(pair.Ours, StringComparison.Ordinal) && char.IsDigit(feature[pair.Ours.Length]));
        return theirs + feature[ours.Length..];
    }
}
