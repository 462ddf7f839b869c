using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>The events of one type, as structs that the specification reads.</summary>
internal abstract class EventHistory
{
    /// <summary>The joins that read events of this type.</summary>
    public required int[] Joins { get; init; }

    /// <summary>Adds events to a history.</summary>
    public abstract void AddTo(History history, IEnumerable<int> rows);

    /// <summary>One for each type of event that the views of a service read.</summary>
    public static IReadOnlyList<EventHistory> Of(ServicePlan plan, IReadOnlyDictionary<ViewPlan, ViewEvents> events)
        => [.. plan.AllJoins.Index().Where(join => events.ContainsKey(join.Item.View)).GroupBy(join => (Type: EventTypeOf(join.Item.View), join.Item.View.Event.Source)).Select(group =>
        {
            ViewEvents[] views = [.. group.Select(join => events[join.Item.View]).Distinct()];
            IEnumerable<(SourceColumn, int)> columns = views.SelectMany(view => view.View.Event.Columns.Zip(view.Columns)).DistinctBy(column => column.First.Member);
            Type made = typeof(OfType<>).MakeGenericType(group.Key.Type);
            return (EventHistory)Activator.CreateInstance(made, views[0].Table, columns, group.Select(join => join.Index).ToArray())!;
        })];

    private static Type EventTypeOf(ViewPlan view)
    {
        for (Type? type = view.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ViewPlan<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        throw new InvalidOperationException($"View {view.Name} has no type of events.");
    }

    private sealed class OfType<TEvent> : EventHistory
        where TEvent : struct
    {
        private readonly LaneTable table;
        private readonly Func<LaneTable, int, TEvent> make;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public OfType(LaneTable table, IEnumerable<(SourceColumn, int)> columns, int[] joins)
        {
            this.table = table;
            Joins = joins;
            make = (Func<LaneTable, int, TEvent>)StructBuilder.Compile(typeof(TEvent), columns);
        }

        public override void AddTo(History history, IEnumerable<int> rows) => history.Add(rows.Select(row => make(table, row)));
    }
}
