using FeatureGen;

namespace CardFraud.Features;

/// <summary>Whether a card has been to a merchant before.</summary>
[FeatureView(nameof(Authorization.Card), nameof(Authorization.Merchant), Version = 1, Owner = "fraud")]
public sealed partial class CardAtMerchant : FeatureView<Authorization>
{
    /// <summary>The number of attempts.</summary>
    [Feature, Over("24h", "90d")]
    public long Attempts(Duration window) => Past(window).Count();

    /// <summary>The usual amount.</summary>
    [Feature]
    public double? MeanAmount90d => Past(Days(90)).Average(a => a.Amount);

    /// <summary>How long the card has not been there.</summary>
    [Feature(Hidden = true)]
    public Duration? SinceLatest90d => Past(Days(90)).TimeSinceLatest();
}
