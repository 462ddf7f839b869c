namespace FeatureGen.Online.Tests.Model;

[FeatureRequest]
public readonly record struct DeliveryRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required long Parts { get; init; }
}
