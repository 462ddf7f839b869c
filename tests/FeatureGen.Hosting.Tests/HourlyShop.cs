namespace FeatureGen.Hosting.Tests;

[EventSource("receipts")]
public readonly record struct Receipt
{
    [EventId]
    public required long Number { get; init; }

    [EventTime, KnownAt]
    public required Timestamp At { get; init; }

    public string? Shop { get; init; }

    public double? Amount { get; init; }
}

[FeatureView(nameof(Receipt.Shop))]
public sealed partial class HourlySales : FeatureView<Receipt>
{
    [Feature]
    public double? Mean30d => Past(Days(30)).Every(Hours(1)).Average(receipt => receipt.Amount);

    [Feature]
    public double? Middle1d => Past(Days(1)).Every(Hours(1)).Median(receipt => receipt.Amount);

    [Feature]
    public long Ever => AllTime.Count();
}

[FeatureView(nameof(Receipt.Shop))]
public sealed partial class DailySales : FeatureView<Receipt>
{
    [Feature]
    public double? Mean30d => Past(Days(30)).Every(Days(1)).Average(receipt => receipt.Amount);
}

[FeatureView(nameof(Receipt.Shop), Maturity = "1h")]
public sealed partial class FollowingSales : FeatureView<Receipt>
{
    [Label]
    public long Sales => Next(Hours(2)).Count();

    [Label]
    public double? Greatest => Next(Hours(1)).Lag(Hours(1)).IncludingEnd().Max(receipt => receipt.Amount);
}

[FeatureService("hourly-shop")]
public sealed partial class HourlyShop : FeatureService<LedgerRequest, ShopOutcome>
{
    public HourlySales ByHour => Join<HourlySales>(Request.Account);

    public DailySales ByDay => Join<DailySales>(Request.Account);

    public FollowingSales Following => Join<FollowingSales>(Request.Account);

    [Label]
    public bool IsBusy => Following.Sales > 10;
}
