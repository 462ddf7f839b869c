namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Dispute.Card))]
public sealed class Disputes : FeatureView<Dispute>
{
    public EventWindow<Dispute> All => AllTime;
}
