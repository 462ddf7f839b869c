namespace FeatureGen.SpecificationTests.Model;

[FeatureRequest]
public readonly record struct FlightRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public long FlightId { get; init; }

    public string? Origin { get; init; }

    public required string Destination { get; init; }
}
