namespace FeatureGen.Hosting.Tests.SeveralSources;

[FeatureService("card")]
public sealed partial class CardService : FeatureService<CardRequest, CardOutcome>
{
    public CardActivity Card => Join<CardActivity>(Request.Card);

    public CardPayments Alone => Join<CardPayments>(Request.Card);

    [Feature]
    public double SpentPerPayment => Card.Spent / (Alone.Count + Card.Logins + 1);

    [Label]
    public bool IsFraud => Outcome.Fraud;
}
