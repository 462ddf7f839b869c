namespace FeatureGen.Hosting.Tests.SeveralSources;

[FeatureRequest]
public readonly record struct CardRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public required long Id { get; init; }

    public string? Card { get; init; }
}
