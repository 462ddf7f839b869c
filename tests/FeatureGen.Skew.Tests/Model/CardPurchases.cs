namespace FeatureGen.Skew.Tests.Model;

/// <summary>Windows of many lengths over one source, so that they share passes, prefixes and state where other systems share hops.</summary>
[FeatureView(nameof(Purchase.Card))]
public sealed partial class CardPurchases : FeatureView<Purchase>
{
    [Feature]
    public long DeclinedCount => Past(Days(3)).Count(purchase => purchase.Declined);

    [Feature]
    public double? DeclinedMean => Past(Days(3)).Where(purchase => purchase.Declined).Average(purchase => purchase.Amount);

    [Feature]
    public double? Spread => Past(Hours(1)).StdDev(purchase => purchase.Amount);

    [Feature]
    public double FeeSum => Past(Hours(1)).Sum(purchase => purchase.Fee);

    [Feature]
    public double? LatestAmount => Past(Days(3)).Latest(purchase => purchase.Amount);

    [Feature]
    public double? FirstAmount => Past(Days(3)).First(purchase => purchase.Amount);

    [Feature]
    public Duration? Quiet => Past(Days(3)).TimeSinceLatest();

    [Feature]
    public long CountEver => AllTime.Count();

    [Feature]
    public long DeclinedEver => AllTime.Count(purchase => purchase.Declined);

    [Feature]
    public double SumEver => AllTime.Sum(purchase => purchase.Amount);

    [Feature]
    public long CentsSum => Past(Days(3)).Sum(purchase => purchase.Cents);

    [Feature, Over("10m", "1h", "20h", "3d", "14d")]
    public long Count(Duration window) => Past(window).Count();

    [Feature, Over("10m", "1h", "20h", "3d", "14d")]
    public double Sum(Duration window) => Past(window).Sum(purchase => purchase.Amount);

    [Feature, Over("1h", "3d")]
    public double? Least(Duration window) => Past(window).Min(purchase => purchase.Amount);

    [Feature, Over("1h", "3d")]
    public double? Greatest(Duration window) => Past(window).Max(purchase => purchase.Amount);
}
