namespace FeatureGen.Offline.Tests.Checkout;

[FeatureService("checkout", Version = 3)]
public sealed class CheckoutService : FeatureService<CheckoutRequest, CheckoutOutcome>
{
    public ShopSales Here => Join<ShopSales>(Request.Shop);

    public ShopSales There => Join<ShopSales>(Request.Other);

    public PairSales Pair => Join<PairSales>(Request.Shop, Request.Customer);

    [Feature]
    public double? Gap => Here.MeanPrice3h - There.MeanPrice3h;

    [Feature]
    public long Hour => Request.At.HourOfDay;

    [Label]
    public bool Big => Outcome.Paid > 10;
}
