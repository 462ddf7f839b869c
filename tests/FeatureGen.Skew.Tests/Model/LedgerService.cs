namespace FeatureGen.Skew.Tests.Model;

/// <summary>What a model reads of a card's ledger.</summary>
[FeatureService("ledger")]
public sealed partial class LedgerService : FeatureService<CardRequest, CardOutcome>
{
    public CardPostings Card => Join<CardPostings>(Request.Card);

    [Label]
    public bool Fraud => Outcome.Fraud;
}
