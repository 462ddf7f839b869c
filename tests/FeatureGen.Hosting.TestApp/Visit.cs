namespace FeatureGen.Hosting.TestApp;

[EventSource("visits")]
public readonly record struct Visit
{
    [EventTime, KnownAt]
    public required Timestamp At { get; init; }

    [Sequence]
    public required long Number { get; init; }

    public required string Shop { get; init; }

    public int? Seconds { get; init; }

    public required bool Bought { get; init; }

    [Dimension(2)]
    public FeatureVector? Position { get; init; }
}
