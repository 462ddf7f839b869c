namespace FeatureGen.Hosting.TestApp;

[FeatureService("checkout")]
public sealed partial class Checkout : FeatureService<CheckoutRequest, CheckoutOutcome>
{
    public ShopSales Sales => Join<ShopSales>(Request.Shop);

    public ProductSales Product => Join<ProductSales>(Request.Shop, Request.Product);

    public ShopVisits Visits => Join<ShopVisits>(Request.Shop);

    [Feature]
    public double? BuyersPerSale => Sales.Sales1h > 0 ? Visits.Buyers / (double)Sales.Sales1h : null;

    [Feature]
    public long Hour => Request.At.HourOfDay;

    [Feature]
    public bool IsLarge => Request.Basket > 5;

    [Label]
    public bool Paying => Outcome.Paid > 20;
}
