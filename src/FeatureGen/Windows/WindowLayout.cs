using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.State.Gathered;

namespace FeatureGen.Windows;

/// <summary>A view's aggregates arranged by what they share.</summary>
internal sealed class WindowLayout
{
    /// <summary>The index in <see cref="Counts"/> of what decides whether a row is missing: every event of the view's reach.</summary>
    public const int Reach = 0;

    private const int Uncounted = -1;

    private readonly int[] orderOf;

    /// <summary>Arranges the aggregates of a view.</summary>
    public WindowLayout(ViewPlan plan)
    {
        Windows = [plan.Reach, .. plan.Windows.Select(WindowEdges.Of)];
        List<WindowEnd> ends = [WindowEnd.OfReach(plan), .. plan.Windows.Select(WindowEnd.Of)];
        List<WindowEnd> distinctEnds = [.. ends.Distinct()];
        orderOf = [.. ends.Select(end => distinctEnds.IndexOf(end))];
        Orders = [.. distinctEnds.Select(end => Windows[ends.IndexOf(end)])];
        Scanned = StateFamily.Of(plan, new WindowTiling(plan), aggregate => IsScanned(plan, aggregate));
        var aggregates = plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column, Window: aggregate.Window + 1))
            .Where(each => !IsScanned(plan, each.Plan) && !IsCurrent(plan, each.Plan)).ToArray();
        var pairs = aggregates.Select(each => (each.Plan.Filter, each.Window)).Distinct()
            .OrderBy(pair => pair.Filter).ThenBy(pair => orderOf[pair.Window]).ToList();
        Current =
        [
            .. from each in plan.Aggregates.Select((aggregate, column) => (Plan: aggregate, Column: column, Window: aggregate.Window + 1))
               where IsCurrent(plan, each.Plan)
               group each by (Order: orderOf[each.Window], each.Plan.Filter, each.Plan.Selection) into family
               orderby family.Key
               select new AggregateFamily(family.Key.Filter, family.Key.Selection, family.Key.Order,
               [
                   .. from each in family
                      group each by each.Window into window
                      select new WindowGroup(window.Key, Uncounted, window.Select(each => new AggregateUse(each.Plan.Kind, each.Column))),
               ]),
        ];
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
                    .Select(each => (each.Column, each.Plan.Parameter, plan.Windows[each.Plan.Window].Length))])),
        ];
        Families =
        [
            .. from each in aggregates
               where each.Plan.Kind is not (AggregateKind.Count or AggregateKind.Rate)
               group each by (each.Plan.Filter, each.Plan.Selection, Order: orderOf[each.Window]) into family
               orderby family.Key
               select new AggregateFamily(family.Key.Filter, family.Key.Selection, family.Key.Order,
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
    public WindowEdges[] Windows { get; }

    /// <summary>The orders in which events enter windows: a window of each that ends as the others do.</summary>
    public WindowEdges[] Orders { get; }

    /// <summary>The order in which events enter a window: its index in <see cref="Orders"/>.</summary>
    public int OrderOf(int window) => orderOf[window];

    /// <summary>The counts that statuses rest on; the first is <see cref="Reach"/>.</summary>
    public CountPlan[] Counts { get; }

    /// <summary>Everything else that passes answer, by filter, selection and end.</summary>
    public AggregateFamily[] Families { get; }

    /// <summary>What is asked of the last event of a window alone, by end.</summary>
    public AggregateFamily[] Current { get; }

    /// <summary>What no pass answers from one row to the next: it is scanned for each row by itself.</summary>
    public StateFamily[] Scanned { get; }

    private static bool IsScanned(ViewPlan plan, AggregatePlan aggregate)
        => plan.Event.HasVersions || aggregate.Kind == AggregateKind.InterArrivalAverage || GatheredFinisher.Of(aggregate) is not null
            || (plan.Windows[aggregate.Window].IsCutByEvents && !IsCurrent(plan, aggregate));

    private static bool IsCurrent(ViewPlan plan, AggregatePlan aggregate)
        => !plan.Event.HasVersions && plan.Windows[aggregate.Window].IsLastEvent && aggregate is { Kind: AggregateKind.Latest or AggregateKind.TimeSinceLatest, Place: 0 };
}
