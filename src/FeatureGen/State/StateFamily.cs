using FeatureGen.Plans;

namespace FeatureGen.State;

/// <summary>The aggregates that one scan answers: one filter, the same selections, and windows that end at the same time.</summary>
internal sealed class StateFamily
{
    private StateFamily(
        ViewPlan plan, (int Filter, int Selection, int Second, long Lag) shared, IEnumerable<(AggregatePlan Plan, int Column)> aggregates)
    {
        (Filter, Selection, Second, Lag) = shared;
        Windows =
        [
            .. aggregates.GroupBy(each => each.Plan.Window)
                .OrderBy(group => plan.Windows[group.Key].Length)
                .Select(group => new StateWindow(plan.Windows[group.Key], group.Select(each => new StateAggregate(each.Plan, each.Column)))),
        ];
        foreach (StateWindow window in Windows)
        {
            foreach (StateAggregate aggregate in window.Aggregates)
            {
                Parts |= aggregate.Parts;
                LifetimeParts |= window.IsAllTime ? aggregate.Parts : TallyParts.None;
            }

            HasLifetime |= window.IsAllTime;
            Gathers |= window.Gathers;
        }

        IsLatestOnly = Windows.All(window => window.Aggregates.All(aggregate => aggregate.Kind is AggregateKind.Latest or AggregateKind.TimeSinceLatest));
    }

    /// <summary>The filter, or -1.</summary>
    public int Filter { get; }

    /// <summary>The selection, or -1.</summary>
    public int Selection { get; }

    /// <summary>The second selection, or -1.</summary>
    public int Second { get; }

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

    /// <summary>Whether some aggregate is computed from all events of its window.</summary>
    public bool Gathers { get; }

    /// <summary>Whether what is known of parts of its windows can be put together, without seeing each event.</summary>
    public bool HasSegments => !Gathers && (Parts & TallyParts.Distinct) == 0;

    /// <summary>Whether the newest event that counts decides every aggregate.</summary>
    public bool IsLatestOnly { get; }

    /// <summary>The first time after the windows, at a request's time.</summary>
    public long EndAt(long time) => time < long.MinValue + Lag ? long.MinValue : time - Lag;

    /// <summary>The first time in the longest window, at a request's time.</summary>
    public long StartAt(long time) => Windows[^1].StartBefore(EndAt(time));

    /// <summary>Arranges the aggregates of a view that a scan is to answer.</summary>
    public static StateFamily[] Of(ViewPlan plan, Func<AggregatePlan, bool> isAnswered) =>
    [
        .. plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column))
            .Where(each => isAnswered(each.Plan))
            .GroupBy(each => (each.Plan.Filter, each.Plan.Selection, each.Plan.Second, plan.Windows[each.Plan.Window].Lag))
            .Select(group => new StateFamily(plan, group.Key, group)),
    ];
}
