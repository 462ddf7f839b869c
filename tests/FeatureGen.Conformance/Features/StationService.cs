namespace FeatureGen.Conformance.Features;

/// <summary>Two joins on one view, one under a composite key, features across them, and a label.</summary>
[FeatureService("station")]
public sealed partial class StationService : FeatureService<StationRequest, StationOutcome>
{
    public StationReadings Here => Join<StationReadings>(Request.Station!);

    public StationReadings There => Join<StationReadings>(Request.Other!);

    public ChannelReadings Line => Join<ChannelReadings>(Request.Station!, Request.Channel);

    public StationLists Lists => Join<StationLists>(Request.Station!);

    public GatheredReadings Gathered => Join<GatheredReadings>(Request.Station!);

    public StationWindows Kinds => Join<StationWindows>(Request.Station!);

    public StationTiles Tiles => Join<StationTiles>(Request.Station!);

    public CellReadings Around => Join<CellReadings>(Request.Cell!);

    public StationVersions Version => Join<StationVersions>(Request.Station!);

    public StationHalfMinutes Lately => Join<StationHalfMinutes>(Request.Station!);

    public StationCorrections Corrected => Join<StationCorrections>(Request.Station!);

    public RecentCorrections CorrectedLine => Join<RecentCorrections>(Request.Station!, Request.Channel);

    public StationActivity Both => Join<StationActivity>(Request.Station!);

    public LateActivity BothLate => Join<LateActivity>(Request.Other!, Request.Channel);

    public StationFollowing After => Join<StationFollowing>(Request.Station!);

    public FollowingCorrections CorrectedAfter => Join<FollowingCorrections>(Request.Station!);

    public StationFollowing Elsewhere => Join<StationFollowing>(Request.Other!);

    public BandReadings OfBand => Join<BandReadings>(Request.Station!, Request.Band);

    public DueReadings OfDay => Join<DueReadings>(Request.Station!, Request.At.Date);

    [Feature]
    public int? DaysLeft => OfDay.Last == null ? null : OfDay.Last.Value.DayNumber - Request.At.Date.DayNumber;

    public WeatherReadings OfWeather => Join<WeatherReadings>(Request.Station!, Request.Weather);

    [Feature]
    public Marks? Common => (OfWeather.Latest ?? Marks.Manual) & Marks.Checked;

    [Feature]
    public bool IsRain => Request.Weather == Weather.Rain || OfWeather.Most == Weather.Rain;

    [Feature]
    public int? Depths => OfBand.Deepest + OfBand.LatestPort * Request.Band;

    [Feature]
    public short? Wrapped => (short?)(OfBand.Serials / 3);

    [Feature]
    public double? Gap => Here.LevelMean1m - There.LevelMean1m;

    [Feature]
    public long Hour => Request.At.HourOfDay;

    [Feature]
    public long? Share => Here.StepsEach / Line.Count;

    [Feature]
    public long FineCell => FeatureMath.GeoCell(Request.Latitude, Here.LevelMost ?? 181, Request.Channel + 25);

    [Feature, Default(0.5)]
    public double? Relative => Request.Amount / Here.LevelMost;

    [Feature]
    public long Noted => Lists.CountByNote["b"] + Lists.Levels[3];

    [Feature]
    public double? CorrectedShare => Both.CorrectedEach * BothLate.Readings;

    /// <summary>Statements over aggregates that may be null or errors.</summary>
    [Feature]
    public long Graded
    {
        get
        {
            long grade = Grades.Of(Here.LevelMean1m);
            if (There.LevelMean1m is { } other && other > 10)
            {
                grade += Here.StepsEach ?? 3;
            }

            for (int round = 0; round < 3; round++)
            {
                if (grade > 100)
                {
                    return grade / Line.Count;
                }

                grade *= 2 + round;
            }

            return grade;
        }
    }

    [Label]
    public bool Good => Outcome.Result > 0;

    [Label]
    public long Following => After.Count;

    [Label]
    public long AtTheEdges => After.UntilTheEnd - (2 * After.Inside) + Elsewhere.Inside;

    [Label, Default(-1.0)]
    public double? LaterMean => After.LaterMean;

    [Label]
    public double? MedianChange => After.Median - Here.LevelMean1m;

    [Label]
    public long? RetriesEach => After.Worst / Elsewhere.Count;

    [Label]
    public string? FirstNote => After.FirstNote ?? Elsewhere.FirstNote;

    [Label]
    public bool Varied => After.Notes > 1;

    [Label]
    public Duration? UntilGood => After.FirstGood - Request.At;

    [Label]
    public long CorrectedCount => CorrectedAfter.Count;

    [Label]
    public double? CorrectedLatest => CorrectedAfter.Latest;
}
