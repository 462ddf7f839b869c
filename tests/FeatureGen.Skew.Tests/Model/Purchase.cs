namespace FeatureGen.Skew.Tests.Model;

/// <summary>One purchase; known when it is booked, which may be later or earlier than it happened.</summary>
[EventSource("purchases")]
public readonly record struct Purchase
{
    [EventId]
    public required long Id { get; init; }

    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Booked { get; init; }

    [Sequence]
    public long Turn { get; init; }

    public required string Card { get; init; }

    public double? Amount { get; init; }

    public float Fee { get; init; }

    public long Cents { get; init; }

    public bool Declined { get; init; }
}
