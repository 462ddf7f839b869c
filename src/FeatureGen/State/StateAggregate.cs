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

    /// <summary>The lane of its value over no event; null where there is none.</summary>
    public long? EmptyLane { get; } = plan.EmptyLane;

    /// <summary>What it is told besides.</summary>
    public long Parameter { get; } = plan.Parameter;

    /// <summary>What computes it from the events of the window; null where a tally carries it along.</summary>
    public GatheredFinisher? Finisher { get; } = GatheredFinisher.Of(plan);

    /// <summary>What it needs carried along.</summary>
    public TallyParts Parts => Finisher is not null ? TallyParts.None : Kind switch
    {
        AggregateKind.Sum or AggregateKind.Average => TallyParts.Sum,
        AggregateKind.Variance or AggregateKind.StdDev => TallyParts.Sum | TallyParts.Squares,
        AggregateKind.Min or AggregateKind.Max => TallyParts.Extremes,
        AggregateKind.First => TallyParts.First,
        AggregateKind.Latest => TallyParts.Latest,
        AggregateKind.Share or AggregateKind.Any or AggregateKind.All => TallyParts.Trues,
        AggregateKind.TimeSinceFirst or AggregateKind.InterArrivalAverage => TallyParts.FirstTime,
        AggregateKind.CountDistinct => TallyParts.Distinct,
        _ => TallyParts.None,
    };
}
