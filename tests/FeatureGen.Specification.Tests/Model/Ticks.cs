namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Tick.Key))]
public sealed class Ticks : FeatureView<Tick>
{
    [Feature]
    public long Count => AllTime.Count();
}
