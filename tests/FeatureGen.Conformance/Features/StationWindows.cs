namespace FeatureGen.Conformance.Features;

/// <summary>Windows of every kind, each under aggregates that are computed in different ways: counted, summed, searched, kept in a staircase and scanned.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationWindows : FeatureView<Reading>
{
    [Feature]
    public long CountEvery => Past(Minutes(5)).Every(Minutes(1)).Count();

    [Feature]
    public double SumEvery => Past(Minutes(5)).Every(Minutes(2)).Lag(Seconds(30)).Sum(reading => reading.Level);

    [Feature]
    public double? MostEvery => Past(Minutes(5)).Every(Minutes(1)).Max(reading => reading.Level);

    [Feature]
    public double? MiddleEvery => Past(Minutes(5)).Every(Minutes(1)).Median(reading => reading.Drift);

    [Feature]
    public long CountWhole => Past(Minutes(1)).Tumbling().Count(reading => reading.Ok);

    [Feature]
    public double SumWhole => Past(Minutes(1)).Tumbling().Sum(reading => reading.Drift);

    [Feature]
    public long? FirstWhole => Past(Minutes(5)).Every(Minutes(1)).Tumbling().First(reading => reading.Steps);

    [Feature]
    public long DistinctWhole => Past(Minutes(5)).Every(Minutes(1)).Tumbling().CountDistinct(reading => reading.Grade);

    [Feature]
    public double? MiddleWhole => Past(Minutes(1)).Tumbling().Median(reading => reading.Level);

    [Feature]
    public long CountToEnd => Past(Minutes(1)).IncludingEnd().Count();

    [Feature]
    public string? LatestToEnd => Past(Minutes(1)).IncludingEnd().Latest(reading => reading.Note);

    [Feature]
    public Duration? QuietToEnd => Past(Minutes(5)).IncludingEnd().TimeSinceLatest();

    [Feature]
    public double SumInside => Past(Minutes(1)).ExcludingStart().Sum(reading => reading.Level);

    [Feature]
    public double? LeastInside => Past(Minutes(1)).ExcludingStart().Min(reading => reading.Level);

    [Feature]
    public double? MeanLagged => Past(Minutes(1)).Lag(Seconds(30)).IncludingEnd().ExcludingStart().Average(reading => reading.Level);

    [Feature]
    public long CountLast => Past(Minutes(5)).LastN(3).Count();

    [Feature]
    public double SumLast => Past(Minutes(5)).LastN(5).Where(reading => reading.Ok).Sum(reading => reading.Level);

    [Feature]
    public double? MeanLast => AllTime.LastN(4).Average(reading => reading.Drift);

    [Feature]
    public long DistinctLast => AllTime.LastN(4).CountDistinct(reading => reading.Grade);

    [Feature]
    public long CountSession => Past(Minutes(5)).Session(Seconds(20)).Count();

    [Feature]
    public double? MostSession => Past(Minutes(5)).IncludingEnd().Session(Seconds(20)).Where(reading => reading.Ok).Max(reading => reading.Level);

    [Feature]
    public double? MiddleSession => Today("Europe/Berlin").Session(Minutes(40)).Median(reading => reading.Level);

    [Feature]
    public long CountToday => Today("America/St_Johns").Count();

    [Feature]
    public double SumToday => Today("America/St_Johns").Sum(reading => reading.Level);

    [Feature]
    public double? MostToday => Today("America/St_Johns").Max(reading => reading.Level);

    [Feature]
    public long DistinctToday => Today("America/St_Johns").ExcludingStart().CountDistinct(reading => reading.Steps);

    [Feature]
    public long CountYesterday => PreviousDay("America/St_Johns").Count();

    [Feature]
    public double? SpreadYesterday => PreviousDay("America/St_Johns").StdDev(reading => reading.Level);

    [Feature]
    public double? MiddleYesterday => PreviousDay("America/St_Johns").IncludingEnd().Median(reading => reading.Level);

    [Feature]
    public long CountWeek => ThisWeek("Europe/Berlin").Count();

    [Feature]
    public long? FirstWeek => ThisWeek("Europe/Berlin").First(reading => reading.Steps);

    [Feature]
    public double SumLastWeek => PreviousWeek("Europe/Berlin").Sum(reading => reading.Level);

    [Feature]
    public long CountMonth => ThisMonth("Pacific/Apia").Lag(Hours(1)).Count();

    [Feature]
    public double? LatestLastMonth => PreviousMonth("Pacific/Apia").Latest(reading => reading.Level);
}
