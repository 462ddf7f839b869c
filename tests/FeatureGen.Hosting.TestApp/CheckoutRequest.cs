namespace FeatureGen.Hosting.TestApp;

[FeatureRequest]
public readonly record struct CheckoutRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public required long SaleId { get; init; }

    public string? Shop { get; init; }

    public string? Product { get; init; }

    public required long Basket { get; init; }
}
