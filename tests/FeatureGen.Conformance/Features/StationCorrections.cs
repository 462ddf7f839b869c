namespace FeatureGen.Conformance.Features;

/// <summary>Aggregates of each family over versions of rows, with windows that end and others that do not.</summary>
[FeatureView(nameof(Correction.Station))]
public sealed partial class StationCorrections : FeatureView<Correction>
{
    [Feature]
    public long CountAll => AllTime.Count();

    [Feature]
    public long Count => Past(Minutes(5)).Count(correction => correction.Level > 0);

    [Feature]
    public double Sum => Past(Minutes(5)).Sum(correction => correction.Level);

    [Feature]
    public double? Spread => Past(Minutes(1)).Lag(Seconds(30)).StdDev(correction => correction.Level);

    [Feature]
    public double? Least => AllTime.Min(correction => correction.Level);

    [Feature]
    public double? Most => Past(Minutes(1)).IncludingEnd().Max(correction => correction.Level);

    [Feature]
    public long Grades => AllTime.CountDistinct(correction => correction.Grade);

    [Feature]
    public string? FirstNote => Past(Minutes(5)).First(correction => correction.Note);

    [Feature]
    public string? LatestNote => AllTime.Latest(correction => correction.Note);

    [Feature]
    public double? Middle => Past(Minutes(5)).Median(correction => correction.Level);

    [Feature]
    public Duration? Quiet => Past(Minutes(5)).TimeSinceLatest();

    [Feature]
    public double LastOnes => AllTime.LastN(3).Sum(correction => correction.Level);

    [Feature]
    public FeatureList<long> BySource => Past(Minutes(5)).CountBy(correction => correction.Source, "corrections", "reviews");

    [Feature]
    public long LatestVersion => Past(Minutes(5)).Latest(correction => correction.Version) ?? -1;
}
