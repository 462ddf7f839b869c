namespace FeatureGen.Offline.Tests.Checkout;

[FeatureRequest]
public readonly record struct CheckoutRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public long? SaleId { get; init; }

    public string? Shop { get; init; }

    public string? Other { get; init; }

    public long? Customer { get; init; }
}
