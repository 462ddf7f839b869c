namespace FeatureGen.Conformance.Features;

/// <summary>Every aggregate over every kind of selection, over windows that nest, lag and have no start.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationReadings : FeatureView<Reading>
{
    [Feature]
    public long CountAll => AllTime.Count();

    [Feature]
    public long CountOk => Past(Minutes(1)).Count(reading => reading.Ok);

    [Feature]
    public long CountOfDrift => Past(Minutes(1)).CountOf(reading => reading.Drift);

    [Feature]
    public long DistinctDrifts => Past(Minutes(5)).CountDistinct(reading => reading.Drift);

    [Feature]
    public long DistinctSteps => Past(Minutes(1)).Lag(Seconds(30)).CountDistinct(reading => reading.Steps);

    [Feature]
    public long DistinctGrades => AllTime.CountDistinct(reading => reading.Grade);

    [Feature]
    public long DistinctNotes => AllTime.Where(reading => reading.Ok).CountDistinct(reading => reading.Note);

    [Feature]
    public double? LevelSpread => Past(Minutes(5)).StdDev(reading => reading.Level);

    [Feature]
    public double? DriftVariance => AllTime.Variance(reading => reading.Drift);

    [Feature]
    public double? StepsVariance => Past(Minutes(5)).Variance(reading => reading.Steps);

    [Feature]
    public double? RetriesSpread => Past(Minutes(1)).Lag(Seconds(30)).StdDev(reading => reading.Retries);

    [Feature]
    public double ChargeSum => Past(Minutes(5)).Sum(reading => reading.Charge);

    [Feature]
    public long StepsSum => AllTime.Sum(reading => reading.Steps);

    [Feature]
    public long RetriesSum => Past(Minutes(5)).Where(reading => reading.Ok).Sum(reading => reading.Retries);

    [Feature]
    public double? GradeMean => Past(Minutes(5)).Average(reading => reading.Grade);

    [Feature]
    public double? LevelLeast => Past(Minutes(1)).Min(reading => reading.Level);

    [Feature]
    public double? LevelMost => AllTime.Max(reading => reading.Level);

    [Feature]
    public double? DriftMost => Past(Minutes(5)).Lag(Minutes(1)).Max(reading => reading.Drift);

    [Feature]
    public float? ChargeLeast => Past(Minutes(5)).Where(reading => !reading.Ok).Min(reading => reading.Charge);

    [Feature]
    public int? GradeMost => Past(Minutes(1)).Max(reading => reading.Grade);

    [Feature]
    public Timestamp? LastReceived => Past(Minutes(5)).Max(reading => reading.Received);

    [Feature]
    public double? OkShare => Past(Minutes(5)).Share(reading => reading.Ok);

    [Feature]
    public double? ConfirmedShare => Past(Minutes(1)).Share(reading => reading.Confirmed);

    [Feature]
    public double? FirstLevel => Past(Minutes(1)).First(reading => reading.Level);

    [Feature]
    public long? FirstRetries => AllTime.First(reading => reading.Retries);

    [Feature, Default("none")]
    public string? LatestNote => Past(Minutes(5)).Latest(reading => reading.Note);

    [Feature]
    public string? FirstNote => AllTime.Where(reading => reading.Level > 0).First(reading => reading.Note);

    [Feature]
    public double? LatestLevel => AllTime.Latest(reading => reading.Level);

    [Feature]
    public bool? LatestConfirmed => Past(Minutes(1)).Latest(reading => reading.Confirmed);

    [Feature]
    public Duration? Quiet => Past(Minutes(5)).TimeSinceLatest();

    [Feature]
    public Duration? QuietBefore => AllTime.Lag(Minutes(1)).Where(reading => reading.Grade > 1).TimeSinceLatest();

    [Feature]
    public Duration? Age => AllTime.TimeSinceFirst();

    [Feature]
    public Duration? AgeBefore => Past(Minutes(5)).Lag(Minutes(1)).Where(reading => reading.Grade > 1).TimeSinceFirst();

    [Feature]
    public double? Gaps => AllTime.Where(reading => reading.Ok).InterArrivalAverage();

    [Feature]
    public double? GapsNow => Past(Minutes(5)).InterArrivalAverage();

    [Feature]
    public double PerMinute => Past(Seconds(90)).Where(reading => reading.Ok).Rate(Minutes(1));

    [Feature]
    public bool AnyConfirmed => AllTime.Any(reading => reading.Confirmed);

    [Feature]
    public bool AllConfirmed => AllTime.All(reading => reading.Confirmed);

    [Feature]
    public bool AnyHigh => Past(Minutes(1)).Any(reading => reading.Level > 2);

    [Feature]
    public bool AllHigh => Past(Minutes(1)).All(reading => reading.Level > 2);

    [Feature]
    public double? Trend => LevelMean1m - LevelMean5m;

    [Feature]
    public long? StepsEach => StepsSum / CountOk;

    [Feature]
    public double? Ratio => CountOk == 0 ? null : CountOfDrift / (double)CountOk;

    [Feature]
    public double Clamped => Math.Clamp(Trend ?? 0, -1, 1);

    [Feature]
    public bool Noted => LatestNote == "b" || LatestNote is null;

    [Feature(Hidden = true)]
    public long Twice => CountAll * 2;

    [Feature]
    public long Doubled => Twice + 1;

    [Feature, Over("1m", "5m")]
    public double? LevelMean(Duration window) => Past(window).Average(reading => reading.Level);
}
