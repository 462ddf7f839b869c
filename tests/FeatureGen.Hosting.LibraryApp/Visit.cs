namespace FeatureGen.Hosting.LibraryApp;

/// <summary>A visit that was announced, and is an event once it took place, which a plan never says; it may be reported again days later.</summary>
[EventSource("visits", DuplicateHorizon = "3d"), EventSource("plans", DuplicateHorizon = "3d")]
public readonly record struct Visit
{
    [EventId]
    public required long Id { get; init; }

    [Column(null, Source = "plans")]
    public Timestamp? Began { get; init; }

    [EventCondition]
    public bool TookPlace => Began is not null;

    [EventTime]
    public Timestamp At => Began ?? default;

    [KnownAt]
    public required Timestamp Reported { get; init; }

    public required string Reader { get; init; }

    public required long Minutes { get; init; }
}
