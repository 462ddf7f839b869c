namespace FeatureGen.SpecificationTests.Model;

/// <summary>Lends its window to tests.</summary>
[FeatureView(nameof(Movement.Account))]
public sealed class Movements : FeatureView<Movement>
{
    public EventWindow<Movement> All => AllTime;
}
