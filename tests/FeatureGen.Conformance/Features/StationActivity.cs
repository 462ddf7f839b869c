namespace FeatureGen.Conformance.Features;

/// <summary>Readings beside versions of rows: what repeats and what is replaced, each by what its own type declares.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationActivity : FeatureView<Reading, Correction>
{
    [Feature]
    public long Readings => Past<Reading>(Minutes(1)).Count();

    [Feature]
    public long Corrections => Past<Correction>(Minutes(5)).Count();

    [Feature, Default(-1.0)]
    public double? CorrectedEach => Past<Correction>(Minutes(1)).Sum(correction => correction.Level) / Past<Reading>(Minutes(5)).Count();

    [Feature]
    public long? Steps => Past<Reading>(Minutes(5)).Sum(reading => reading.Steps) + Past<Correction>(Minutes(5)).Sum(correction => correction.Turn);

    [Feature]
    public bool? IsConfirmed => Current<Reading>(Minutes(1)).Value(reading => reading.Confirmed) & (Past<Correction>(Minutes(5)).Latest(correction => correction.Channel) == 1);

    [Feature]
    public string? Note => Past<Correction>(Minutes(5)).Latest(correction => correction.Note) ?? Past<Reading>(Minutes(5)).Where(reading => reading.Source == "replays").First(reading => reading.Note);

    [Feature]
    public double? Middle => Past<Reading>(Minutes(5)).Median(reading => reading.Level) - Past<Correction>(Minutes(5)).Median(correction => correction.Level);

    [Feature]
    public Duration? Quiet => Past<Correction>(Minutes(5)).TimeSinceLatest();

    [Feature]
    public long Kinds => Past<Reading>(Minutes(5)).CountDistinct(reading => reading.Note) - Past<Correction>(Minutes(1)).Lag(Seconds(30)).CountDistinct(correction => correction.Grade);

    [Feature]
    public FeatureList<long> BySource => Past<Reading>(Minutes(5)).CountBy(reading => reading.Source, "readings", "replays");
}
