namespace FeatureGen.Offline.Tests.Checkout;

[FeatureView(nameof(Sale.Shop))]
public sealed class ShopSales : FeatureView<Sale>
{
    [Feature]
    public long Sales1h => Past(Hours(1)).Count();

    [Feature]
    public double? MeanPrice3h => Past(Hours(3)).Average(sale => sale.Price);

    [Feature]
    public double Revenue1d => Past(Days(1)).Sum(sale => sale.Price);

    [Feature]
    public long? Most1d => Past(Days(1)).Max(sale => sale.Items);

    [Feature, Default("none")]
    public string? LatestNote => Past(Days(1)).Latest(sale => sale.Note);

    [Feature]
    public long Bulk1d => Past(Days(1)).Where(sale => sale.Items > 2).Count();

    [Feature]
    public double? Swing => MeanPrice3h - Revenue1d;

    /// <summary>An error where the last hour is empty and the day is not.</summary>
    [Feature]
    public long? PerSale => Most1d / Sales1h;
}
