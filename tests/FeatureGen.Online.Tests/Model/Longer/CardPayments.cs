namespace FeatureGen.Online.Tests.Model.Longer;

/// <summary>The view after an edit of a window: it keeps more of events than before.</summary>
[FeatureView(nameof(Payment.Card))]
public sealed partial class CardPayments : FeatureView<Payment>
{
    [Feature]
    public long Payments => Past(Hours(1)).Count();

    [Feature]
    public double? MeanAmount => Past(Hours(48)).Average(p => p.Amount);

    [Feature]
    public double? Spread => Past(Hours(24)).StdDev(p => p.Amount);

    [Feature]
    public long? MostItems => Past(Hours(24)).Max(p => p.Items);

    [Feature]
    public string? LatestMerchant => Past(Hours(24)).Latest(p => p.Merchant);

    [Feature]
    public long Lifetime => AllTime.Count();

    [Feature, Default(-1.0)]
    public double? LargeShare => Past(Hours(1)).Share(p => p.Amount > 50);

    [Feature]
    public long PerPayment => 100 / Payments;
}
