using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>An aggregate and the tile column that answers it.</summary>
internal readonly record struct StateAggregate(AggregateKind Kind, int Column, bool NullWhenEmpty)
{
    /// <summary>What it needs carried along.</summary>
    public TallyParts Parts => Kind switch
    {
        AggregateKind.Sum or AggregateKind.Average => TallyParts.Sum,
        AggregateKind.Variance or AggregateKind.StdDev => TallyParts.Sum | TallyParts.Squares,
        AggregateKind.Min or AggregateKind.Max => TallyParts.Extremes,
        AggregateKind.First => TallyParts.First,
        AggregateKind.Latest => TallyParts.Latest,
        AggregateKind.Share => TallyParts.Trues,
        AggregateKind.CountDistinct => TallyParts.Distinct,
        _ => TallyParts.None,
    };
}
