using System.ComponentModel.DataAnnotations;

namespace FeatureGen.Hosting.Tests.Types;

/// <summary>An event with a column of each type that is narrower than its lane.</summary>
[EventSource("parcels", DuplicateHorizon = "none")]
public readonly record struct Parcel
{
    [EventId]
    public required long Id { get; init; }

    [EventTime, KnownAt]
    public required Timestamp At { get; init; }

    public required ParcelState State { get; init; }

    public ParcelState? Before { get; init; }

    [Range(0, 90)]
    public required byte Shelf { get; init; }

    public short? Weight { get; init; }

    public uint Number { get; init; }

    public DateOnly? Due { get; init; }
}
