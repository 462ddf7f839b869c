namespace FeatureGen.Hosting.Tests;

[EventSource("closed_sales")]
public readonly record struct ClosedSale
{
    public required Timestamp SoldAt { get; init; }

    [EventTime]
    public Timestamp Earlier => SoldAt - new Duration(1);

    [KnownAt]
    public Timestamp Known => SoldAt;

    public string? Shop { get; init; }
}

[FeatureView(nameof(ClosedSale.Shop))]
public sealed partial class ClosedSales : FeatureView<ClosedSale>
{
    [Feature]
    public long Sales => Past(Hours(6)).Count();
}

[FeatureService("closed")]
public sealed partial class ClosedService : FeatureService<ShopRequest, ShopOutcome>
{
    public ClosedSales Shop => Join<ClosedSales>(Request.Shop);
}
