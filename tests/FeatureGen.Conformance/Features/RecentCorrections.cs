namespace FeatureGen.Conformance.Features;

/// <summary>Bounded windows only, so that versions are let go of, and a cadence, at whose times they take each other's place.</summary>
[FeatureView(nameof(Correction.Station), nameof(Correction.Channel), Cadence = "20s", Delay = "5s")]
public sealed partial class RecentCorrections : FeatureView<Correction>
{
    [Feature]
    public long Count => Past(Minutes(1)).Count();

    [Feature, Default(-1.5)]
    public double? Mean => Past(Minutes(1)).Average(correction => correction.Level);

    [Feature]
    public double? Latest => Past(Seconds(30)).Latest(correction => correction.Level);
}
