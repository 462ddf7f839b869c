namespace FeatureGen.Online.Tests.Model;

[FeatureService("fraud")]
public sealed partial class Fraud : FeatureService<FraudRequest, FraudOutcome>
{
    public CardPayments Card => Join<CardPayments>(Request.Card);

    [Feature]
    public double? Ratio => Request.Amount / Card.MeanAmount;

    [Label]
    public bool Disputed => Outcome.Disputed;
}
