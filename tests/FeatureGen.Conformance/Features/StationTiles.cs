namespace FeatureGen.Conformance.Features;

/// <summary>Windows that all start on a boundary, so that state lets go of their events.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationTiles : FeatureView<Reading>
{
    [Feature]
    public long Count => Past(Days(1)).Every(Days(1)).Count();

    [Feature]
    public double Sum => Past(Days(1)).Every(Hours(12)).Sum(reading => reading.Level);

    [Feature]
    public double? Spread => Past(Hours(18)).Every(Hours(8)).IncludingEnd().StdDev(reading => reading.Level);

    [Feature]
    public double? Mean => Past(Days(1)).Every(Hours(12)).ExcludingStart().Where(reading => reading.Ok).Average(reading => reading.Drift);

    [Feature]
    public double? Most => Past(Days(2)).Every(Days(1)).Max(reading => reading.Level);

    [Feature]
    public long Grades => Past(Days(2)).Every(Days(1)).CountDistinct(reading => reading.Grade);

    [Feature]
    public long Notes => ThisWeek("Europe/Berlin").CountDistinct(reading => reading.Note);

    [Feature]
    public string? FirstNote => ThisWeek("Europe/Berlin").First(reading => reading.Note);

    [Feature]
    public long? LatestSteps => PreviousDay("America/St_Johns").Latest(reading => reading.Steps);

    [Feature]
    public double? Confirmed => Today("America/St_Johns").Share(reading => reading.Confirmed);

    [Feature]
    public Duration? Quiet => Past(Hours(12)).Tumbling().TimeSinceLatest();

    [Feature]
    public long? Fewest => Past(Hours(12)).Every(Hours(6)).Lag(Hours(1)).Min(reading => reading.Steps);
}
