namespace FeatureGen.Conformance.Features;

/// <summary>What is current of readings that are taken for versions of their station, of every kind of value, beside a window over their changes.</summary>
[FeatureView(nameof(Reading.Station))]
public sealed partial class StationVersions : FeatureView<Reading>
{
    [Feature]
    public double? Level => Current(Minutes(1)).Value(reading => reading.Level);

    [Feature]
    public double? Drift => Current(Minutes(5)).Value(reading => reading.Drift);

    [Feature]
    public string? Note => Current(Minutes(5)).Value(reading => reading.Note);

    [Feature]
    public int? Grade => Current().Value(reading => reading.Grade);

    [Feature]
    public bool? Confirmed => Current().Value(reading => reading.Confirmed);

    [Feature]
    public float? Charge => Current(Minutes(1)).Value(reading => reading.Charge);

    [Feature]
    public Timestamp? Received => Current(Seconds(30)).Value(reading => reading.Received);

    [Feature]
    public bool Exists => Current(Minutes(1)).Exists();

    [Feature]
    public Duration? Age => Current(Minutes(5)).Age();

    [Feature, Default("none")]
    public string? NoteEver => Current().Value(reading => reading.Note);

    [Feature]
    public long Changes => Past(Minutes(5)).Count();
}
