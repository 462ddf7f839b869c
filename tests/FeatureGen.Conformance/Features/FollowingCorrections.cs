namespace FeatureGen.Conformance.Features;

/// <summary>What the rows of the minute after a row say twenty seconds later: the versions of then, and no others.</summary>
[FeatureView(nameof(Correction.Station), Maturity = "20s")]
public sealed partial class FollowingCorrections : FeatureView<Correction>
{
    [Label]
    public long Count => Next(Minutes(1)).Count();

    [Label]
    public double? Latest => Next(Minutes(1)).Latest(correction => correction.Level);
}
