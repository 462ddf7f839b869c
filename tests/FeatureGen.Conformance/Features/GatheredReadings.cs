namespace FeatureGen.Conformance.Features;

/// <summary>Aggregates that are computed from all events of their window, over windows that nest, lag and have no start.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class GatheredReadings : FeatureView<Reading>
{
    [Feature]
    public string? NoteOfLeastDrift => Past(Minutes(5)).MinBy(reading => reading.Drift, reading => reading.Note);

    [Feature]
    public double? LevelOfLeastGrade => AllTime.MinBy(reading => reading.Grade, reading => reading.Level);

    [Feature]
    public long? RetriesOfMostSteps => Past(Minutes(1)).Where(reading => reading.Ok).MaxBy(reading => reading.Steps, reading => reading.Retries);

    [Feature]
    public Timestamp? LatestOfMostLevel => Past(Minutes(5)).Lag(Seconds(30)).MaxBy(reading => reading.Level, reading => reading.Received);

    [Feature]
    public double? LevelMedian => Past(Minutes(5)).Median(reading => reading.Level);

    [Feature]
    public double? LevelMedianEver => AllTime.Where(reading => !reading.Ok).Median(reading => reading.Level);

    [Feature]
    public double? LevelHigh => Past(Minutes(5)).Quantile(reading => reading.Level, 0.9);

    [Feature]
    public double? StepsLow => Past(Minutes(1)).Quantile(reading => reading.Steps, 0.1);

    [Feature]
    public double? DriftMedianBefore => Past(Minutes(5)).Lag(Minutes(1)).Median(reading => reading.Drift);

    [Feature]
    public double? LevelMean => Past(Minutes(5)).Average(reading => reading.Level);

    [Feature]
    public double? GapSpread => Past(Minutes(5)).Where(reading => reading.Ok).InterArrivalDeviation();

    [Feature]
    public double? LevelBefore => Past(Minutes(5)).Lag(reading => reading.Level, 1);

    [Feature]
    public string? NoteBefore => AllTime.Lag(reading => reading.Note, 2);

    [Feature]
    public bool? ConfirmedFirst => Past(Minutes(1)).Lag(reading => reading.Confirmed, 0);

    [Feature]
    public string? UsualNote => Past(Minutes(5)).Mode(reading => reading.Note);

    [Feature]
    public double? UsualDrift => AllTime.Mode(reading => reading.Drift);

    [Feature]
    public int? UsualGrade => Past(Minutes(5)).Lag(Seconds(30)).Mode(reading => reading.Grade);

    [Feature]
    public double? LevelWithDrift => Past(Minutes(5)).Covariance(reading => reading.Level, reading => reading.Drift);

    [Feature]
    public double? LevelLikeSteps => AllTime.Correlation(reading => reading.Level, reading => reading.Steps);

    [Feature]
    public double? LevelGrowth => Past(Minutes(5)).Slope(reading => reading.Level);

    [Feature]
    public double? ChargeSkewness => Past(Minutes(5)).Where(reading => reading.Ok).Skewness(reading => reading.Charge);

    [Feature]
    public double? DriftKurtosis => AllTime.Kurtosis(reading => reading.Drift);

    [Feature]
    public double? NoteEntropy => Past(Minutes(5)).Entropy(reading => reading.Note);

    [Feature]
    public double? StepsEntropy => Past(Minutes(1)).Lag(Seconds(30)).Entropy(reading => reading.Steps);

    [Feature]
    public double? LevelFall => Past(Minutes(5)).Drawdown(reading => reading.Level);

    [Feature]
    public double LevelDecayed => AllTime.DecayedSum(reading => reading.Level, Seconds(7));

    [Feature]
    public double? DriftDecayed => Past(Minutes(5)).Lag(Seconds(30)).DecayedAverage(reading => reading.Drift, Minutes(1));

    [Feature]
    public long AboutDistinctLevels => Past(Minutes(5)).ApproximateCountDistinct(reading => reading.Level, 4);

    [Feature]
    public long AboutDistinctNotes => AllTime.ApproximateCountDistinct(reading => reading.Note, 12);

    [Feature]
    public double? AboutHighDrift => Past(Minutes(5)).ApproximateQuantile(reading => reading.Drift, 0.9, 0.01);
}
