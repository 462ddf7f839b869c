using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>The aggregates that one scan answers: one filter, one selection, and windows that end at the same time.</summary>
internal sealed class StateFamily
{
    public StateFamily(ViewPlan plan, int filter, int selection, long lag, IEnumerable<(AggregatePlan Plan, int Column)> aggregates)
    {
        Filter = filter;
        Selection = selection;
        Lag = lag;
        Windows =
        [
            .. aggregates.GroupBy(each => each.Plan.Window)
                .OrderBy(group => plan.Windows[group.Key].Length)
                .Select(group => new StateWindow(plan.Windows[group.Key], group.Select(ToAggregate))),
        ];
        foreach (StateWindow window in Windows)
        {
            foreach (StateAggregate aggregate in window.Aggregates)
            {
                Parts |= aggregate.Parts;
                LifetimeParts |= window.IsAllTime ? aggregate.Parts : TallyParts.None;
            }

            HasLifetime |= window.IsAllTime;
        }
    }

    /// <summary>The filter, or -1.</summary>
    public int Filter { get; }

    /// <summary>The selection, or -1.</summary>
    public int Selection { get; }

    /// <summary>How long before the request the windows end, in microseconds.</summary>
    public long Lag { get; }

    /// <summary>The windows, shortest first: each holds all of the one before it.</summary>
    public StateWindow[] Windows { get; }

    /// <summary>What a scan carries along.</summary>
    public TallyParts Parts { get; }

    /// <summary>Whether one of the windows has no start, so that folded events count in it.</summary>
    public bool HasLifetime { get; }

    /// <summary>What is kept of folded events.</summary>
    public TallyParts LifetimeParts { get; }

    private static StateAggregate ToAggregate((AggregatePlan Plan, int Column) each)
        => new(each.Plan.Kind, each.Column, each.Plan.NullWhenEmpty);
}
