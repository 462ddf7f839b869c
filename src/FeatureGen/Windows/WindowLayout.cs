using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.State.Gathered;

namespace FeatureGen.Windows;

/// <summary>A view's aggregates arranged by what they share.</summary>
internal sealed class WindowLayout
{
    /// <summary>The index in <see cref="Counts"/> of what decides whether a row is missing: every event of the view's reach.</summary>
    public const int Reach = 0;

    /// <summary>Arranges the aggregates of a view.</summary>
    public WindowLayout(ViewPlan plan)
    {
        WindowPlan reach = new(plan.Reach, 0);
        Windows = [reach, .. plan.Windows];
        Lags = [.. Windows.Select(window => window.Lag).Distinct()];
        Scanned = StateFamily.Of(plan, IsScanned);
        var aggregates = plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column, Window: aggregate.Window + 1))
            .Where(each => !IsScanned(each.Plan)).ToArray();
        var pairs = aggregates.Select(each => (each.Plan.Filter, each.Window)).Distinct()
            .OrderBy(pair => pair.Filter).ThenBy(pair => Windows[pair.Window].Lag).ToList();
        Counts =
        [
            new CountPlan(-1, Window: 0, [], [], []),
            .. pairs.Select(pair => new CountPlan(
                pair.Filter,
                pair.Window,
                [.. aggregates.Where(each => (each.Plan.Filter, each.Window) == pair).Select(each => each.Column)],
                [.. aggregates.Where(each => (each.Plan.Filter, each.Window) == pair && each.Plan.Kind == AggregateKind.Count)
                    .Select(each => each.Column)],
                [.. aggregates.Where(each => (each.Plan.Filter, each.Window) == pair && each.Plan.Kind == AggregateKind.Rate)
                    .Select(each => (each.Column, each.Plan.Parameter))])),
        ];
        Families =
        [
            .. from each in aggregates
               where each.Plan.Kind is not (AggregateKind.Count or AggregateKind.Rate)
               group each by (each.Plan.Filter, each.Plan.Selection, Windows[each.Window].Lag) into family
               orderby family.Key
               select new AggregateFamily(family.Key.Filter, family.Key.Selection, family.Key.Lag,
               [
                   .. from each in family
                      group each by each.Window into window
                      select new WindowGroup(
                          window.Key,
                          1 + pairs.IndexOf((family.Key.Filter, window.Key)),
                          window.Select(each => new AggregateUse(each.Plan.Kind, each.Column))),
               ]),
        ];
    }

    /// <summary>The distinct windows, the view's reach first.</summary>
    public WindowPlan[] Windows { get; }

    /// <summary>The distinct lags of the windows.</summary>
    public long[] Lags { get; }

    /// <summary>The counts that statuses rest on; the first is <see cref="Reach"/>.</summary>
    public CountPlan[] Counts { get; }

    /// <summary>Everything else that passes answer, by filter, selection and lag.</summary>
    public AggregateFamily[] Families { get; }

    /// <summary>What no pass answers from one row to the next: it is scanned for each row by itself.</summary>
    public StateFamily[] Scanned { get; }

    private static bool IsScanned(AggregatePlan aggregate)
        => aggregate.Kind == AggregateKind.InterArrivalAverage || GatheredFinisher.Of(aggregate) is not null;
}
