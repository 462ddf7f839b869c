namespace FeatureGen.SpecificationTests.Model;

[EventSource("flights")]
public readonly record struct Flight
{
    [EventTime]
    public required Timestamp Landed { get; init; }

    [EventId]
    public long FlightId { get; init; }

    public required string Origin { get; init; }

    public required string Destination { get; init; }

    public required long Delay { get; init; }
}
