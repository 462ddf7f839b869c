using FeatureGen.Columns;

namespace FeatureGen.Plans;

/// <summary>One aggregate over one window: an input column of the view's row program.</summary>
/// <param name="Kind">What is computed.</param>
/// <param name="Window">The index of its window in <see cref="ViewPlan.Windows"/>.</param>
/// <param name="Filter">The index of its filter in <see cref="EventPlan.Values"/>, or -1 for every event.</param>
/// <param name="Selection">The index of its selection in <see cref="EventPlan.Values"/>, or -1 where the aggregate takes none.</param>
/// <param name="Result">The type of its value.</param>
public sealed record AggregatePlan(AggregateKind Kind, int Window, int Filter, int Selection, ValueKind Result)
{
    /// <summary>The index of its second selection in <see cref="EventPlan.Values"/>, or -1: an event without either is passed over.</summary>
    public int Second { get; init; } = -1;

    /// <summary>What the aggregate is told besides, as a lane: a quantile, a half-life; 0 where it is told nothing.</summary>
    public long Parameter { get; init; }

    /// <summary>The aggregate that the user has written, of a <see cref="AggregateKind.Custom"/> one; else null.</summary>
    public CustomAggregate? Custom { get; init; }

    /// <summary>Which of a list's values it is, from 0 on; 0 where there is but one.</summary>
    public int Place { get; init; }

    /// <summary>The lane of its value over no event: 0 for counts and sums, true for <see cref="AggregateKind.All"/>; null where there is none.</summary>
    public long? EmptyLane => Kind switch
    {
        AggregateKind.Count or AggregateKind.CountOf or AggregateKind.CountDistinct or AggregateKind.Sum => 0,
        AggregateKind.ApproximateCountDistinct or AggregateKind.Any or AggregateKind.Rate or AggregateKind.DecayedSum => 0,
        AggregateKind.All => -1,
        _ => null,
    };
}
