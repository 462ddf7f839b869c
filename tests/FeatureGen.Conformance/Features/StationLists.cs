namespace FeatureGen.Conformance.Features;

/// <summary>Features of several columns: each kind of list, over windows with filters, read by other features, made for several windows.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationLists : FeatureView<Reading>
{
    private static string[] KnownNotes => ["a", "b"];

    [Feature]
    public FeatureList<long> CountByNote => Past(Minutes(5)).CountBy(reading => reading.Note, "a", "b", "😀");

    [Feature]
    public FeatureList<long> StepsByNote => AllTime.Where(reading => reading.Ok).SumBy(reading => reading.Note, reading => reading.Steps, KnownNotes);

    [Feature, Default(-1.5)]
    public FeatureList<double?> LevelByNote => Past(Minutes(5)).AverageBy(reading => reading.Note, reading => reading.Level, KnownNotes);

    [Feature]
    public FeatureList<double> DriftByChannel => Past(Minutes(5)).Lag(Seconds(30)).SumBy(reading => reading.Channel, reading => reading.Drift, 0, -1);

    [Feature]
    public FeatureList<long> Levels => Past(Minutes(5)).Histogram(reading => reading.Level, -1.5, 0, 2);

    [Feature]
    public FeatureList<double> PlaceSum => Past(Minutes(5)).Sum(reading => reading.Place);

    [Feature]
    public FeatureList<double?> ShapeMean => AllTime.Average(reading => reading.Shape);

    [Feature]
    public FeatureList<double?> PairMost => Past(Minutes(1)).Where(reading => reading.Place[1] > 0).Max(reading => reading.Pair);

    [Feature]
    public FeatureList<double?> Least => Past(Minutes(5)).Min(reading => new FeatureVector(reading.Steps, reading.Place[0], reading.Charge));

    [Feature]
    public double? Product => ShapeMean[0] * PairMost[0] + ShapeMean[1] * PairMost[1];

    [Feature]
    public FeatureList<string?> FirstNotes => Past(Minutes(5)).FirstK(reading => reading.Note, 2);

    [Feature]
    public FeatureList<double?> LatestLevels => AllTime.Where(reading => reading.Ok).LastK(reading => reading.Level, 3);

    [Feature, Default("none")]
    public FeatureList<string?> LatestNotes => Past(Minutes(5)).LastDistinctK(reading => reading.Note, 3);

    [Feature]
    public FeatureList<long?> MostSteps => Past(Minutes(1)).TopK(reading => reading.Steps, 2);

    [Feature]
    public FeatureList<double?> LeastDrifts => Past(Minutes(5)).Lag(Seconds(30)).BottomK(reading => reading.Drift, 3);

    [Feature]
    public FeatureList<int?> UsualGrades => AllTime.TopFrequent(reading => reading.Grade, 3);

    [Feature]
    public double? LevelDrift => Past(Minutes(5)).Aggregate(new DriftAggregate(), reading => reading.Level);

    [Feature]
    public double? ChargeDrift => AllTime.Where(reading => reading.Ok).Aggregate(new DriftAggregate(), reading => reading.Charge);

    [Feature]
    public bool? OddGrades => Past(Minutes(5)).Lag(Seconds(30)).Aggregate(new ParityAggregate(), reading => reading.Grade);

    [Feature]
    public double? DriftOfDrifts => LevelDrift - Past(Minutes(1)).Aggregate(new DriftAggregate(), reading => reading.Drift);

    [Feature]
    public double? ShareOfA => CountByNote["a"] / (double?)(CountByNote["a"] + CountByNote[1] + CountByNote["unknown"]);

    [Feature]
    public double? OtherGrades => Past(Minutes(1)).AverageBy(reading => reading.Grade, reading => reading.Retries, 1, 2)["unknown"];

    [Feature]
    public long Brief => Grades1m["2"] - Grades5m["2"];

    [Feature, Over("1m", "5m")]
    public FeatureList<long> Grades(Duration window) => Past(window).CountBy(reading => reading.Grade, 1, 2, -1);
}
