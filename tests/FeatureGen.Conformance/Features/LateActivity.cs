namespace FeatureGen.Conformance.Features;

/// <summary>Both, versions first, as they are taken in every twenty seconds; under a composite key.</summary>
[FeatureView(nameof(Correction.Station), nameof(Correction.Channel), Cadence = "20s", Delay = "5s")]
public sealed partial class LateActivity : FeatureView<Correction, Reading>
{
    [Feature]
    public long Readings => Past<Reading>(Minutes(5)).Count() - AllTime<Correction>().Count();

    [Feature, Default(0.25)]
    public double? Most => Past<Reading>(Seconds(30)).Max(reading => reading.Level);

    [Feature]
    public double LastOnes => Past<Correction>(Minutes(5)).LastN(2).Sum(correction => correction.Level);
}
