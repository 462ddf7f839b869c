namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Delivery.Key))]
public sealed class Deliveries : FeatureView<Delivery>
{
    public EventWindow<Delivery> All => AllTime;
}
