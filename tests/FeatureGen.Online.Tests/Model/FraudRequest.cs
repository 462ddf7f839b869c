namespace FeatureGen.Online.Tests.Model;

[FeatureRequest]
public readonly record struct FraudRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public required long PaymentId { get; init; }

    public string? Card { get; init; }

    public required double Amount { get; init; }
}
