namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>Money that leaves an account, by card or by transfer; the two are called differently where they come from.</summary>
[EventSource("cards"), EventSource("transfers")]
public readonly record struct Movement
{
    [EventId]
    public required long Id { get; init; }

    [EventTime, Column("paid_at"), Column("booked", Source = "transfers")]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp KnownAt { get; init; }

    [SourceName]
    public required string Source { get; init; }

    public string? Account { get; init; }

    [Column("amount_eur", Source = "transfers")]
    public required double Amount { get; init; }

    [Column(null, Source = "transfers")]
    public string? Merchant { get; init; }

    [Column(null, Source = "cards")]
    public long? Fee { get; init; }
}
