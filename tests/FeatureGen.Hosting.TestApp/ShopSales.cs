namespace FeatureGen.Hosting.TestApp;

[FeatureView(nameof(Sale.Shop))]
public sealed partial class ShopSales : FeatureView<Sale>
{
    [Feature]
    public long Sales1h => Past(Hours(1)).Count();

    [Feature, Over("1h", "6h")]
    public double? MeanAmount(Duration window) => Past(window).Average(s => s.Amount);

    [Feature]
    public double Turnover => AllTime.Sum(s => s.Amount);

    [Feature]
    public double? Spread => Past(Hours(6)).StdDev(s => s.Quantity);

    [Feature]
    public string? LatestProduct => Past(Hours(6)).Latest(s => s.Product);

    [Feature]
    public long? Yesterday => Past(Hours(2)).Lag(Hours(24)).Max(s => s.Quantity);

    [Feature(Hidden = true)]
    public Duration? Since => Past(Hours(6)).TimeSinceLatest();

    [Feature]
    public double? MinutesSince => Since.HasValue ? Since.Value.TotalMinutes : null;

    [Feature, Default(-1.0)]
    public double? LargeShare => Past(Hours(1)).Share(s => s.Quantity > 5);

    [Feature]
    public double? Rise => MeanAmount1h - MeanAmount6h;
}
