namespace FeatureGen.Online.Tests.Model;

[FeatureView(nameof(Delivery.Share))]
public sealed partial class Deliveries : FeatureView<Delivery>
{
    [Feature]
    public long Count => Past(Hours(1)).Count();

    [Feature, Default(-1)]
    public long? Most => Past(Hours(1)).Max(d => d.Parts);

    [Feature]
    public long Doubled => 2 * Count;
}
