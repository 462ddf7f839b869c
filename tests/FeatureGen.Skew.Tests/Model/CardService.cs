namespace FeatureGen.Skew.Tests.Model;

/// <summary>What a model reads of a card.</summary>
[FeatureService("card")]
public sealed partial class CardService : FeatureService<CardRequest, CardOutcome>
{
    public CardPurchases Card => Join<CardPurchases>(Request.Card);

    [Label]
    public bool Fraud => Outcome.Fraud;
}
