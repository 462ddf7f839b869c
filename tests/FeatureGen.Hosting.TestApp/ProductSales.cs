namespace FeatureGen.Hosting.TestApp;

[FeatureView(nameof(Sale.Shop), nameof(Sale.Product))]
public sealed partial class ProductSales : FeatureView<Sale>
{
    [Feature]
    public long Sold => Past(Hours(12)).Sum(s => s.Quantity);

    [Feature]
    public double? Dearest => Past(Hours(12)).Max(s => s.Amount);

    [Feature]
    public double? FirstAmount => Past(Hours(12)).First(s => s.Amount);
}
