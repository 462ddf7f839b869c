namespace FeatureGen.Online.Tests.Model.Derived;

[FeatureService("fraud_derived")]
public sealed partial class Fraud : FeatureService<FraudRequest, FraudOutcome>
{
    public CardPayments Card => Join<CardPayments>(Request.Card);
}
