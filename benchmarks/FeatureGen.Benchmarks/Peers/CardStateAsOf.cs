namespace FeatureGen.Benchmarks.Peers;

/// <summary>The state of a card as of each row.</summary>
[FeatureService("card_state_as_of")]
public sealed partial class CardStateAsOf : FeatureService<CardRequest, CardOutcome>
{
    public CardState Card => Join<CardState>(Request.Card);
}
