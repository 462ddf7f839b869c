namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>What a shop sells in the day after, known two hours later.</summary>
[FeatureView(nameof(Sale.Shop), Maturity = "2h")]
public sealed class SalesAfter : FeatureView<Sale>
{
    [Label]
    public long Sales => Next(Days(1)).Count();

    [Label]
    public double? LaterMeanPrice => Next(Hours(6)).Lag(Hours(18)).IncludingEnd().Average(sale => sale.Price);
}
