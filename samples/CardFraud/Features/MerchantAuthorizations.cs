using FeatureGen;

namespace CardFraud.Features;

/// <summary>What happens at a merchant.</summary>
[FeatureView(nameof(Authorization.Merchant), Version = 1, Owner = "fraud")]
public sealed partial class MerchantAuthorizations : FeatureView<Authorization>
{
    /// <summary>The number of attempts.</summary>
    [Feature, Over("1h", "24h", "7d")]
    public long Attempts(Duration window) => Past(window).Count();

    /// <summary>The number of different cards.</summary>
    [Feature, Over("1h", "24h")]
    public long Cards(Duration window) => Past(window).CountDistinct(a => a.Card);

    /// <summary>The usual amount.</summary>
    [Feature, Over("24h", "7d")]
    public double? MeanAmount(Duration window) => Past(window).Average(a => a.Amount);

    /// <summary>How far amounts lie apart.</summary>
    [Feature]
    public double? AmountSpread7d => Past(Days(7)).StdDev(a => a.Amount);

    /// <summary>The share of attempts that issuers refused, 0 to 1.</summary>
    [Feature, Over("24h", "7d")]
    public double? DeclineShare(Duration window) => Past(window).Share(a => !a.IsApproved);

    /// <summary>The attempts of a quarter, from the midnight (UTC) before its start: days are enough for a trend, and cheaper to keep.</summary>
    [Feature]
    public long Attempts90d => Past(Days(90)).Every(Days(1)).Count();

    /// <summary>The last hour's attempts against those of an average hour of the week: 1 is an hour like any other.</summary>
    [Feature]
    public double? Rush => Attempts7d > 0 ? 168.0 * Attempts1h / Attempts7d : null;
}
