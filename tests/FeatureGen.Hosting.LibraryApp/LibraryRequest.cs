namespace FeatureGen.Hosting.LibraryApp;

[FeatureRequest]
public readonly record struct LibraryRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public required long Visit { get; init; }

    public required string Reader { get; init; }
}
