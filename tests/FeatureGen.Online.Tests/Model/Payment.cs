namespace FeatureGen.Online.Tests.Model;

[EventSource("payments")]
public readonly record struct Payment
{
    [EventId]
    public required long PaymentId { get; init; }

    [EventTime]
    public required Timestamp PaidAt { get; init; }

    [KnownAt]
    public required Timestamp BookedAt { get; init; }

    public string? Card { get; init; }

    public required double Amount { get; init; }

    public string? Merchant { get; init; }

    public long? Items { get; init; }
}
