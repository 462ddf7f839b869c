namespace FeatureGen.Skew.Tests.Model;

/// <summary>What a model reads of a card's days.</summary>
[FeatureService("days")]
public sealed partial class DaysService : FeatureService<CardRequest, CardOutcome>
{
    public CardDays Card => Join<CardDays>(Request.Card);

    [Label]
    public bool Fraud => Outcome.Fraud;
}
