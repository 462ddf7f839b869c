using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>A view's aggregates arranged by what they share.</summary>
internal sealed class WindowLayout
{
    /// <summary>The index in <see cref="Counts"/> of what decides whether a row is missing: every event of the view's reach.</summary>
    public const int Reach = 0;

    /// <summary>Arranges the aggregates of a view.</summary>
    public WindowLayout(ViewPlan plan)
    {
        var aggregates = plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column)).ToArray();
        var pairs = aggregates.Select(each => (each.Plan.Filter, each.Plan.Window)).Distinct()
            .OrderBy(pair => pair.Filter).ThenBy(pair => plan.Windows[pair.Window].Lag).ToList();
        Counts =
        [
            new CountPlan(-1, new WindowPlan(plan.Reach, 0), [], []),
            .. pairs.Select(pair => new CountPlan(
                pair.Filter,
                plan.Windows[pair.Window],
                [.. aggregates.Where(each => (each.Plan.Filter, each.Plan.Window) == pair).Select(each => each.Column)],
                [.. aggregates.Where(each => (each.Plan.Filter, each.Plan.Window) == pair && each.Plan.Kind == AggregateKind.Count)
                    .Select(each => each.Column)])),
        ];
        Families =
        [
            .. from each in aggregates
               where each.Plan.Kind != AggregateKind.Count
               group each by (each.Plan.Filter, each.Plan.Selection) into family
               select new AggregateFamily(family.Key.Filter, family.Key.Selection,
               [
                   .. from each in family
                      group each by plan.Windows[each.Plan.Window].Lag into lag
                      select new LagClass(lag.Key,
                      [
                          .. from each in lag
                             group each by each.Plan.Window into window
                             select new WindowGroup(
                                 plan.Windows[window.Key],
                                 1 + pairs.IndexOf((family.Key.Filter, window.Key)),
                                 window.Select(each => new AggregateUse(each.Plan.Kind, each.Column))),
                      ]),
               ]),
        ];
    }

    /// <summary>The counts that statuses rest on; the first is <see cref="Reach"/>.</summary>
    public CountPlan[] Counts { get; }

    /// <summary>Everything but plain counts, by filter and selection.</summary>
    public AggregateFamily[] Families { get; }
}
