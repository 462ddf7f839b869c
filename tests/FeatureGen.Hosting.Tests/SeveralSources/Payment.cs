namespace FeatureGen.Hosting.Tests.SeveralSources;

/// <summary>A payment by a card, which may become known late.</summary>
[EventSource("payments")]
public readonly record struct Payment
{
    [EventId]
    public required long Id { get; init; }

    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp KnownAt { get; init; }

    public string? Card { get; init; }

    public required double Amount { get; init; }

    public string? Country { get; init; }
}
