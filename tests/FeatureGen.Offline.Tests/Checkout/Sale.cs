namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>An event with what can make a difference: late ones, ties, nulls, an id.</summary>
[EventSource("sales", DuplicateHorizon = "2h")]
public readonly record struct Sale
{
    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Known { get; init; }

    [EventId]
    public required long Id { get; init; }

    [Sequence]
    public required long Number { get; init; }

    public string? Shop { get; init; }

    public long? Customer { get; init; }

    public double? Price { get; init; }

    public required long Items { get; init; }

    public string? Note { get; init; }
}
