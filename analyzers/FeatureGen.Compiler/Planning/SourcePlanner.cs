using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Plans one source of a view: features that share window, filter and selection share state.</summary>
internal sealed class SourcePlanner(ViewSource source)
{
    private readonly List<WindowModel> windows = [];
    private readonly List<Expression> values = [];
    private readonly List<string> canonicalValues = [];
    private readonly List<AggregateModel> aggregates = [];
    private readonly List<Input> inputs = [];

    /// <summary>Whether an aggregate is over events of this source.</summary>
    public bool IsOf(Aggregate aggregate) => aggregate.Window.Event == source.Name;

    /// <summary>The plan, once all inputs are there.</summary>
    /// <param name="view">The view.</param>
    /// <param name="number">Which of its sources this is; the first has the view's name.</param>
    public SourcePlanModel Build(ViewModel view, int number)
    {
        RowModel? versions = source.Event.Row;
        int version = ValueOf(versions?.Version);
        int deleted = ValueOf(versions?.Deleted);
        EventPlanModel events = EventPlanner.Plan(view, source, number == 0 ? "Event" : $"{source.Name}Event", values) with { RowVersion = version, RowDeleted = deleted };
        return new SourcePlanModel(source, events, windows, aggregates, StateFingerprint(view, SourceName.Of(view, number), events));
    }

    /// <summary>The input that holds an aggregate over the source, which is added unless it is there.</summary>
    public Input InputOf(Aggregate aggregate, string name, ProgramBuilder builder)
    {
        var model = new AggregateModel(aggregate.Function, IndexOf(windows, aggregate.Window),
            ValueOf(aggregate.Filter), ValueOf(aggregate.Selection), ValueOf(aggregate.Second),
            aggregate.Parameter, aggregate.Place, aggregate.Type, aggregate.Custom);
        int index = aggregates.IndexOf(model);
        if (index >= 0)
        {
            return inputs[index];
        }

        aggregates.Add(model);
        inputs.Add(builder.AddInput(name, aggregate.Type, aggregate.CanFail));
        return inputs[inputs.Count - 1];
    }

    /// <summary>The place of a filter or selection among those that are kept: what means the same is kept once, whatever its locals are called.</summary>
    private int ValueOf(Expression? value)
    {
        if (value is null)
        {
            return -1;
        }

        int index = IndexOf(canonicalValues, ExpressionText.Canonical(value));
        if (index == values.Count)
        {
            values.Add(value);
        }

        return index;
    }

    private static int IndexOf<T>(List<T> list, T item)
    {
        int index = list.IndexOf(item);
        if (index < 0)
        {
            list.Add(item);
            index = list.Count - 1;
        }

        return index;
    }

    private string StateFingerprint(ViewModel view, string name, EventPlanModel source)
    {
        List<string> lines = ["state 1", name, $"version {view.Version}", source.Struct.Source];
        lines.AddRange(source.Columns.Select(column => $"column {column.Name} {column.Type}{column.Enum} {column.Places[0].Zone}"));
        if (source.HasParts)
        {
            lines.AddRange(source.Columns.Select(column => $"places {column.IsSourceName} {string.Join(" ", column.Places)}"));
        }

        lines.AddRange(source.Program.Steps.Select(step => "event " + ExpressionText.Canonical(step.Body)));
        lines.Add($"roles {source.Time} {source.Known} {source.Id} {source.Sequence} {source.Admission} {string.Join(" ", source.Keys)}");
        if (source.Struct.DuplicateHorizon >= 0)
        {
            lines.Add($"duplicates {source.Struct.DuplicateHorizon}");
        }

        if (view.Cadence > 0)
        {
            lines.Add($"cadence {view.Cadence} {view.Delay}");
        }

        if (source.Struct.Row is { } row)
        {
            lines.Add($"versions {source.RowVersion} {source.RowDeleted} {row.Horizon}");
        }

        if (view.Maturity > 0)
        {
            lines.Add($"maturity {view.Maturity}");
        }

        lines.AddRange(windows.Select(window => "window " + WindowText.Of(window)));
        lines.AddRange(aggregates.Select(aggregate =>
            $"aggregate {aggregate.Function} {aggregate.Window} {aggregate.Filter} {aggregate.Selection} {aggregate.Type}"
            + (aggregate.IsPlain ? "" : $" {aggregate.Second} {aggregate.Parameter} {aggregate.Place}")));
        return Fingerprint.Of(lines);
    }
}
