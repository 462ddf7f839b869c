namespace FeatureGen.Benchmarks.Peers;

/// <summary>The features of a card as of each row of the spine.</summary>
[FeatureService("card_score")]
public sealed partial class CardScore : FeatureService<CardRequest, CardOutcome>
{
    public CardHistory Card => Join<CardHistory>(Request.Card);
}
