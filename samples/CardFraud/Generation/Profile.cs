namespace CardFraud.Generation;

/// <summary>What the issuer's nightly snapshot says of a card; only cards that have changed are in it, and a card's first is before the data begin.</summary>
internal sealed record Profile
{
    private const int LongestDaysBetween = 40;
    private static readonly string[] Tiers = ["classic", "gold", "platinum"];

    /// <summary>The card.</summary>
    public required int Card { get; init; }

    /// <summary>The midnight as of which it is true, microseconds since the Unix epoch.</summary>
    public required long ValidFrom { get; init; }

    /// <summary>When the snapshot was loaded: some hours later.</summary>
    public required long Loaded { get; init; }

    /// <summary>The most that the holder may owe.</summary>
    public required long LimitCents { get; init; }

    /// <summary>What the holder owes; null where the nightly run could not say.</summary>
    public required long? BalanceCents { get; init; }

    /// <summary>The country where the holder lives.</summary>
    public required int Home { get; init; }

    /// <summary>The product.</summary>
    public required string Tier { get; init; }

    /// <summary>The snapshots of all cards, in the order of their nights.</summary>
    public static List<Profile> Of(Cards cards, SplitMix random)
    {
        List<Profile> profiles = [];
        for (int card = 0; card < Cards.Count; card++)
        {
            int tier = random.Skewed(Tiers.Length);
            for (long day = -1 - random.Below(30); day < Calendar.Days; day += 1 + random.Below(LongestDaysBetween))
            {
                long limit = (50_000 + random.Below(500_000)) * (tier + 1);
                long midnight = Calendar.Start + day * Calendar.Day;
                profiles.Add(new Profile
                {
                    Card = card,
                    ValidFrom = midnight,
                    Loaded = midnight + (2 + random.Below(5)) * 3_600 * Calendar.Second,
                    LimitCents = limit,
                    BalanceCents = random.Chance(20) ? null : random.Below(limit),
                    Home = cards.HomeOf(card),
                    Tier = Tiers[tier],
                });
            }
        }

        profiles.Sort((one, other) => (one.ValidFrom, one.Card).CompareTo((other.ValidFrom, other.Card)));
        return profiles;
    }
}
