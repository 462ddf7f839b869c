using FeatureGen;

namespace CardFraud.Features;

/// <summary>What is known to have been disputed of what was bought with a phone or computer.</summary>
[FeatureView(nameof(Chargeback.Device), Version = 1, Owner = "fraud")]
public sealed partial class DeviceChargebacks : FeatureView<Chargeback>
{
    /// <summary>The number of purchases that are known as disputed.</summary>
    [Feature]
    public long Disputed90d => Past(Days(90)).Count();

    /// <summary>The number of cards that they were made with.</summary>
    [Feature]
    public long DisputedCards90d => Past(Days(90)).CountDistinct(c => c.Card);
}
