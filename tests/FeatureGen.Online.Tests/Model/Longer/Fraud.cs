namespace FeatureGen.Online.Tests.Model.Longer;

[FeatureService("fraud_longer")]
public sealed partial class Fraud : FeatureService<FraudRequest, FraudOutcome>
{
    public CardPayments Card => Join<CardPayments>(Request.Card);
}
