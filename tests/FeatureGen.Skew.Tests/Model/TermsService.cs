namespace FeatureGen.Skew.Tests.Model;

/// <summary>What a model reads of a card's terms.</summary>
[FeatureService("terms")]
public sealed partial class TermsService : FeatureService<CardRequest, CardOutcome>
{
    public CurrentTerms Card => Join<CurrentTerms>(Request.Card);

    [Label]
    public bool Fraud => Outcome.Fraud;
}
