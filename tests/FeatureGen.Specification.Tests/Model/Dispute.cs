namespace FeatureGen.SpecificationTests.Model;

/// <summary>What is known of a payment once it is disputed; before, its row is no event of this type.</summary>
[EventSource("disputes")]
public readonly record struct Dispute
{
    [EventTime]
    public required Timestamp PaidAt { get; init; }

    public Timestamp? DisputedAt { get; init; }

    [EventCondition]
    public bool IsDisputed => DisputedAt is not null;

    [KnownAt]
    public Timestamp Known => DisputedAt ?? default;

    public required long Card { get; init; }
}
