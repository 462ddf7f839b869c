using FeatureGen;

namespace CardFraud.Features;

/// <summary>What a card has been used for: from the hour in which it is emptied to the month of its holder's habits.</summary>
[FeatureView(nameof(Authorization.Card), Version = 1, Owner = "fraud")]
public sealed partial class CardAuthorizations : FeatureView<Authorization>
{
    /// <summary>The number of attempts.</summary>
    [Feature, Over("1h", "24h", "7d", "30d")]
    public long Attempts(Duration window) => Past(window).Count();

    /// <summary>What was spent, refunds taken off.</summary>
    [Feature, Over("1h", "24h", "7d", "30d")]
    public double Spent(Duration window) => Past(window).Where(a => a.IsApproved).Sum(a => a.Amount);

    /// <summary>The usual amount.</summary>
    [Feature, Over("7d", "30d")]
    public double? MeanAmount(Duration window) => Past(window).Average(a => a.Amount);

    /// <summary>How far amounts lie apart.</summary>
    [Feature]
    public double? AmountSpread30d => Past(Days(30)).StdDev(a => a.Amount);

    /// <summary>The greatest amount.</summary>
    [Feature, Over("24h", "30d")]
    public double? GreatestAmount(Duration window) => Past(window).Max(a => a.Amount);

    /// <summary>The least amount of a day: a thief tries a card with a small one.</summary>
    [Feature]
    public double? LeastAmount24h => Past(Hours(24)).Min(a => a.Amount);

    /// <summary>The number of attempts that the issuer refused.</summary>
    [Feature, Over("1h", "24h", "7d")]
    public long Declines(Duration window) => Past(window).Count(a => !a.IsApproved);

    /// <summary>The number of different merchants.</summary>
    [Feature, Over("1h", "24h", "7d")]
    public long Merchants(Duration window) => Past(window).CountDistinct(a => a.Merchant);

    /// <summary>The number of different countries.</summary>
    [Feature, Over("24h", "30d")]
    public long Countries(Duration window) => Past(window).CountDistinct(a => a.Country);

    /// <summary>The number of different devices.</summary>
    [Feature]
    public long Devices7d => Past(Days(7)).CountDistinct(a => a.Device);

    /// <summary>The share of attempts without the card at a till, 0 to 1.</summary>
    [Feature]
    public double? OnlineShare30d => Past(Days(30)).Share(a => a.Device != null);

    /// <summary>The share of attempts between midnight and six, UTC.</summary>
    [Feature]
    public double? NightShare30d => Past(Days(30)).Share(a => a.At.HourOfDay < 6);

    /// <summary>Where the card was used last.</summary>
    [Feature]
    public string? LatestCountry7d => Past(Days(7)).Latest(a => a.Country);

    /// <summary>What was paid last.</summary>
    [Feature]
    public double? LatestAmount7d => Past(Days(7)).Latest(a => a.Amount);

    /// <summary>What was paid first in a day.</summary>
    [Feature]
    public double? FirstAmount24h => Past(Hours(24)).First(a => a.Amount);

    /// <summary>How long the card has rested.</summary>
    [Feature]
    public Duration? SinceLatest30d => Past(Days(30)).TimeSinceLatest();

    /// <summary>What a thief buys, and all else.</summary>
    [Feature]
    public FeatureList<long> AttemptsByCategory7d => Past(Days(7)).CountBy(a => a.Category, "electronics", "gift_cards", "gambling", "travel");

    /// <summary>How many refunds, and purchases below 1, 10, 100 and 1000.</summary>
    [Feature]
    public FeatureList<long> Amounts30d => Past(Days(30)).Histogram(a => a.Amount, 0.0, 1.0, 10.0, 100.0, 1000.0);

    /// <summary>The last hour's attempts against those of an average hour of the month: 1 is an hour like any other.</summary>
    [Feature]
    public double? Burst => Attempts30d > 0 ? 720.0 * Attempts1h / Attempts30d : null;

    /// <summary>What was spent in a day against an average day of the month.</summary>
    [Feature]
    public double? SpendingAgainstMonth => Spent30d > 0 ? 30.0 * Spent24h / Spent30d : null;
}
