namespace FeatureGen.Hosting.TestApp;

[FeatureView(nameof(Visit.Shop))]
public sealed partial class ShopVisits : FeatureView<Visit>
{
    [Feature]
    public long Visits => Past(Hours(3)).Count();

    [Feature]
    public int? LatestSeconds => Past(Hours(3)).Latest(v => v.Seconds);

    [Feature]
    public long Buyers => Past(Hours(3)).Where(v => v.Bought).Count();

    [Feature]
    public FeatureList<double?> MeanPosition => Past(Hours(3)).Average(v => v.Position);
}
