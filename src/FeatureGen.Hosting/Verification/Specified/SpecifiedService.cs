using System.Collections.Immutable;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Replay;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>The class of a service, asked about rows by their events: what it answers is what it means.</summary>
internal sealed class SpecifiedService
{
    private const long Day = 86_400_000_000;

    private readonly Type definition;
    private readonly ServicePlan plan;
    private readonly SpineRows rows;
    private readonly IReadOnlyDictionary<ViewPlan, ViewEvents> events;
    private readonly IReadOnlyList<EventHistory> histories;
    private readonly Func<LaneTable, int, object> makeRequest;
    private readonly Func<LaneTable, int, object>? makeOutcome;
    private readonly Timestamp? labelsAsOf;

    /// <param name="definition">The service's class.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="rows">The rows; their table has the request columns and, where there are labels, the outcome columns.</param>
    /// <param name="events">The events of each view.</param>
    /// <param name="hasLabels">Whether labels are evaluated.</param>
    /// <param name="labelsAsOf">Until when the events are taken to be all there; null where no label looks forward.</param>
    public SpecifiedService(
        Type definition, ServicePlan plan, SpineRows rows, IReadOnlyDictionary<ViewPlan, ViewEvents> events, bool hasLabels, Timestamp? labelsAsOf = null)
    {
        this.labelsAsOf = labelsAsOf;
        this.definition = definition;
        this.plan = plan;
        this.rows = rows;
        this.events = events;
        histories = EventHistory.Of(plan, events);
        (Type request, Type outcome) = StructsOf(definition);
        makeRequest = Boxing(request, plan.RequestColumns, 0);
        makeOutcome = hasLabels ? Boxing(outcome, plan.OutcomeColumns, plan.RequestColumns.Length) : null;
    }

    /// <summary>The name of the class.</summary>
    public string Name => definition.Name;

    /// <summary>
    /// The events that a row's features may read, and more: a day on both sides, so that what is outside a window must not count, seen or not; or as far as
    /// what decides whether another counts may lie from it.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="without">An event that is left out, by its source and row, or null.</param>
    public History HistoryOf(int row, (string Source, int Event)? without = null)
    {
        History history = new();
        foreach (EventHistory source in histories)
        {
            HashSet<int> read = [];
            foreach (int join in source.Joins)
            {
                ViewEvents view = events[plan.AllJoins[join].View];
                foreach (int each in view.Grouped[RangeOf(view, rows.EntityOf(join, row), view.View.WindowTime(rows.Times[row]))])
                {
                    read.Add(each);
                }
            }

            if (without is { } left && plan.AllJoins[source.Joins[0]].View.Event.Source == left.Source)
            {
                read.Remove(left.Event);
            }

            source.AddTo(history, read);
        }

        return history;
    }

    /// <summary>The emitted columns of a row, in their order, over a history of it.</summary>
    public IReadOnlyList<SpecifiedFeature> Evaluate(History history, int row)
        => Specification.EvaluateService(definition, history, makeRequest(rows.Table, row), makeOutcome?.Invoke(rows.Table, row), labelsAsOf);

    // A duplicate lies no more than the horizon from what it repeats, and a version of a row may replace one of any time.
    private static Range RangeOf(ViewEvents view, int entity, long time)
    {
        long beside = Math.Max(Day, view.View.Event.DuplicateHorizon);
        return view.View.Event.HasVersions
            ? view.RangeOf(entity)
            : view.RangeOf(entity, WindowStart.Before(WindowStart.Of(view.View, time), beside), time > long.MaxValue - beside ? long.MaxValue : time + beside);
    }

    private static (Type Request, Type Outcome) StructsOf(Type definition)
    {
        for (Type? type = definition; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FeatureService<,>))
            {
                return (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
            }
        }

        throw new InvalidOperationException($"{definition.Name} does not derive from FeatureService.");
    }

    private static Func<LaneTable, int, object> Boxing(Type type, ImmutableArray<SourceColumn> columns, int first)
    {
        Delegate make = StructBuilder.Compile(type, columns.Index().Select(column => (column.Item, first + column.Index)));
        return (table, row) => make.DynamicInvoke(table, row)!;
    }
}
