using FeatureGen.Plans;
using FeatureGen.State.Gathered;

namespace FeatureGen.State;

/// <summary>An aggregate and the column that it goes to.</summary>
internal sealed class StateAggregate(AggregatePlan plan, int column)
{
    /// <summary>What is computed.</summary>
    public AggregateKind Kind { get; } = plan.Kind;

    /// <summary>The column that it goes to.</summary>
    public int Column { get; } = column;

    /// <summary>Whether nothing gives null.</summary>
    public bool NullWhenEmpty { get; } = plan.NullWhenEmpty;

    /// <summary>What computes it from the events of the window; null where a tally carries it along.</summary>
    public GatheredFinisher? Finisher { get; } = GatheredFinisher.Of(plan);

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
