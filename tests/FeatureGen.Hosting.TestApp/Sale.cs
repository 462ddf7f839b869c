using System.ComponentModel.DataAnnotations;

namespace FeatureGen.Hosting.TestApp;

[EventSource("sales")]
public readonly record struct Sale
{
    [EventId]
    public required long SaleId { get; init; }

    [EventTime]
    public required Timestamp SoldAt { get; init; }

    public required long MinutesUnknown { get; init; }

    [KnownAt]
    public Timestamp ReportedAt => SoldAt + Duration.Minutes(MinutesUnknown);

    public string? Shop { get; init; }

    public string? Product { get; init; }

    [Range(-1000, 1_000_000)]
    public double? Amount { get; init; }

    public required long Quantity { get; init; }
}
