using FeatureGen;

namespace CardFraud.Features;

/// <summary>What is known to have been disputed of a card's purchases.</summary>
[FeatureView(nameof(Chargeback.Card), Version = 1, Owner = "fraud")]
public sealed partial class CardChargebacks : FeatureView<Chargeback>
{
    /// <summary>The number of purchases of the window that are known as disputed.</summary>
    [Feature, Over("7d", "90d")]
    public long Disputed(Duration window) => Past(window).Count();

    /// <summary>What they came to.</summary>
    [Feature]
    public double DisputedAmount90d => Past(Days(90)).Sum(c => c.Amount);

    /// <summary>How long ago the latest of them was.</summary>
    [Feature]
    public Duration? SinceLatest90d => Past(Days(90)).TimeSinceLatest();

    /// <summary>How many ever.</summary>
    [Feature]
    public long DisputedEver => AllTime.Count();
}
