namespace FeatureGen.Benchmarks.Peers;

/// <summary>The as-of join: the state of a card and how old it is.</summary>
[FeatureView(nameof(CardSnapshot.Card))]
public sealed partial class CardState : FeatureView<CardSnapshot>
{
    [Feature]
    public double? Limit => Current().Value(snapshot => snapshot.Limit);

    [Feature]
    public double? Balance => Current().Value(snapshot => snapshot.Balance);

    [Feature]
    public int? Tier => Current().Value(snapshot => snapshot.Tier);

    [Feature]
    public Duration? Age => Current().Age();
}
