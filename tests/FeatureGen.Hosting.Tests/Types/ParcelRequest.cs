namespace FeatureGen.Hosting.Tests.Types;

[FeatureRequest]
public readonly record struct ParcelRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required byte Shelf { get; init; }

    public ParcelState? State { get; init; }
}
