namespace FeatureGen.Skew.Tests.Model;

/// <summary>The terms of a card that are current.</summary>
[FeatureView(nameof(CardTerms.Card))]
public sealed partial class CurrentTerms : FeatureView<CardTerms>
{
    [Feature]
    public double? Limit => Current(Days(1)).Value(terms => terms.Limit);

    [Feature]
    public Duration? Age => Current(Days(1)).Age();

    [Feature]
    public double? LimitEver => Current().Value(terms => terms.Limit);

    [Feature]
    public Duration? AgeEver => Current().Age();
}
