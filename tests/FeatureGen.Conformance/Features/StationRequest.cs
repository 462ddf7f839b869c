namespace FeatureGen.Conformance.Features;

/// <summary>A request, and what happened afterwards.</summary>
[FeatureRequest]
public readonly record struct StationRequest
{
    [RequestTime]
    public Timestamp At { get; init; }

    [SelfId]
    public long Id { get; init; }

    public string? Station { get; init; }

    public string? Other { get; init; }

    public int Channel { get; init; }

    public byte Band { get; init; }

    public Weather Weather { get; init; }

    public double? Amount { get; init; }

    public double Latitude { get; init; }

    public double? Longitude { get; init; }

    public long? Cell => FeatureMath.GeoCell(Latitude, Longitude, 2);
}
