namespace FeatureGen.Hosting.Tests.Unions;

[FeatureRequest]
public readonly record struct AccountRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public required long Id { get; init; }

    public string? Account { get; init; }
}
