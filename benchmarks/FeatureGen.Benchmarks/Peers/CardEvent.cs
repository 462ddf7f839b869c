namespace FeatureGen.Benchmarks.Peers;

/// <summary>One payment with a card, as the peers' generator writes it.</summary>
[EventSource("card_events", DuplicateHorizon = "none")]
public readonly record struct CardEvent
{
    [EventId]
    [Sequence]
    public required long EventId { get; init; }

    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Known { get; init; }

    public required long Card { get; init; }

    public required long Merchant { get; init; }

    public required bool Online { get; init; }

    public double? Amount { get; init; }

    public string? Country { get; init; }
}
