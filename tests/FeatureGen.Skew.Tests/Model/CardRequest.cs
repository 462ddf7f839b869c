namespace FeatureGen.Skew.Tests.Model;

/// <summary>A question about a card.</summary>
[FeatureRequest]
public readonly record struct CardRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public long Id { get; init; }

    public string Card => "4111";
}
