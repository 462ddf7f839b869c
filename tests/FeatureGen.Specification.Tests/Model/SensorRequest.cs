namespace FeatureGen.SpecificationTests.Model;

[FeatureRequest]
public readonly record struct SensorRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required string Sensor { get; init; }
}
