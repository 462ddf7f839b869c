namespace FeatureGen.Conformance.Features;

/// <summary>A view that takes in what has become known each half minute, and answers with it ten seconds later.</summary>
[FeatureView(nameof(Reading.Station), Cadence = "30s", Delay = "10s")]
public sealed partial class StationHalfMinutes : FeatureView<Reading>
{
    [Feature]
    public long Count => Past(Minutes(1)).Count();

    [Feature]
    public double Sum => Past(Minutes(5)).Sum(reading => reading.Level);

    [Feature]
    public long? Worst => Past(Minutes(1)).Max(reading => reading.Retries);

    [Feature]
    public string? Note => Past(Minutes(5)).Latest(reading => reading.Note);

    [Feature]
    public double? Median => Past(Minutes(1)).Median(reading => reading.Level);

    [Feature]
    public long Ever => AllTime.Count();

    [Feature]
    public Duration? Age => Past(Minutes(5)).TimeSinceLatest();
}
