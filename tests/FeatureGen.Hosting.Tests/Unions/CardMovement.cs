namespace FeatureGen.Hosting.Tests.Unions;

/// <summary>The rows of one of the two sources by themselves.</summary>
[EventSource("cards")]
public readonly record struct CardMovement
{
    [EventTime, Column("paid_at")]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp KnownAt { get; init; }

    public string? Account { get; init; }
}
