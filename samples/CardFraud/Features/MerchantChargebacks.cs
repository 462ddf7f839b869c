using FeatureGen;

namespace CardFraud.Features;

/// <summary>What is known to have been disputed of what a merchant sold.</summary>
[FeatureView(nameof(Chargeback.Merchant), Version = 1, Owner = "fraud")]
public sealed partial class MerchantChargebacks : FeatureView<Chargeback>
{
    /// <summary>The number of purchases of the window that are known as disputed.</summary>
    [Feature, Over("7d", "90d")]
    public long Disputed(Duration window) => Past(window).Count();

    /// <summary>What they came to.</summary>
    [Feature]
    public double DisputedAmount90d => Past(Days(90)).Sum(c => c.Amount);

    /// <summary>Those of the month that ended 45 days ago: by now everything is known of them.</summary>
    [Feature]
    public long MatureDisputes30d => Past(Days(30)).Lag(Days(45)).Count();
}
