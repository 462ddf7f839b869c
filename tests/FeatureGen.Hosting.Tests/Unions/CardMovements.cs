namespace FeatureGen.Hosting.Tests.Unions;

[FeatureView(nameof(CardMovement.Account))]
public sealed partial class CardMovements : FeatureView<CardMovement>
{
    [Feature]
    public long Count => Past(Hours(6)).Count();
}
