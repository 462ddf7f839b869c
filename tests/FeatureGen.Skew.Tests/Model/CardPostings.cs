namespace FeatureGen.Skew.Tests.Model;

/// <summary>What the ledger says of a card, as it said it then.</summary>
[FeatureView(nameof(Posting.Card))]
public sealed partial class CardPostings : FeatureView<Posting>
{
    [Feature]
    public long CountEver => AllTime.Count();

    [Feature]
    public double? GreatestEver => AllTime.Max(posting => posting.Amount);

    [Feature]
    public double? LatestAmount => Past(Days(3)).Latest(posting => posting.Amount);

    [Feature, Over("1h", "3d")]
    public long Count(Duration window) => Past(window).Count();

    [Feature, Over("1h", "3d")]
    public double Sum(Duration window) => Past(window).Sum(posting => posting.Amount);
}
