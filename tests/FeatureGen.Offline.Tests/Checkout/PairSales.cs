namespace FeatureGen.Offline.Tests.Checkout;

[FeatureView(nameof(Sale.Shop), nameof(Sale.Customer))]
public sealed class PairSales : FeatureView<Sale>
{
    [Feature]
    public long Sales1d => Past(Days(1)).Count();

    [Feature]
    public double? Spread1d => Past(Days(1)).Variance(sale => sale.Price);

    [Feature]
    public Duration? SinceLatest => AllTime.TimeSinceLatest();

    [Feature, Default(-1L)]
    public long? Largest => AllTime.Max(sale => sale.Items);
}
