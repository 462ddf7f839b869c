namespace FeatureGen.SpecificationTests.Model;

/// <summary>A version of a row of a table of bookings.</summary>
[EventSource("bookings", VersionHorizon = "10s")]
public readonly record struct Booking
{
    [EventTime]
    public required Timestamp Time { get; init; }

    [KnownAt]
    public required Timestamp Known { get; init; }

    [RowId]
    public long Id { get; init; }

    [RowVersion]
    public long Version { get; init; }

    [RowDeleted]
    public bool IsCancelled { get; init; }

    public required long Key { get; init; }

    public long Seats { get; init; }
}
