namespace FeatureGen.Hosting.Tests;

[EventSource("open_sales")]
public readonly record struct OpenSale
{
    [EventTime, KnownAt]
    public required Timestamp SoldAt { get; init; }

    public string? Shop { get; init; }
}

[FeatureView(nameof(OpenSale.Shop))]
public sealed partial class OpenSales : FeatureView<OpenSale>
{
    [Feature]
    public long Sales => Past(Hours(6)).Count();
}

[FeatureRequest]
public readonly record struct ShopRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public string? Shop { get; init; }
}

public readonly record struct ShopOutcome
{
    public required double Paid { get; init; }
}

[FeatureService("open")]
public sealed partial class OpenService : FeatureService<ShopRequest, ShopOutcome>
{
    public OpenSales Shop => Join<OpenSales>(Request.Shop);
}
