namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>How much a shop will sell.</summary>
[FeatureService("demand")]
public sealed class DemandService : FeatureService<CheckoutRequest, CheckoutOutcome>
{
    public ShopSales Here => Join<ShopSales>(Request.Shop);

    public SalesAfter After => Join<SalesAfter>(Request.Shop);

    [Label]
    public long Sales => After.Sales;

    [Label]
    public double? PriceChange => After.LaterMeanPrice - Here.MeanPrice3h;

    [Label]
    public bool Big => Outcome.Paid > 10;
}
