using FeatureGen;

namespace CardFraud.Features;

/// <summary>What becomes of a payment: for labels, which may look forward.</summary>
[FeatureView(nameof(Dispute.Payment), Version = 1, Owner = "fraud")]
public sealed partial class PaymentDisputes : FeatureView<Dispute>
{
    /// <summary>Whether its holder disputes it within the 45 days that there are for it.</summary>
    [Label]
    public bool IsDisputed => Next(Days(45)).Count() > 0;
}
