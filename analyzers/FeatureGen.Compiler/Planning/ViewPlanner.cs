using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Plans a view: features that share source, window, filter and selection share state.</summary>
internal sealed class ViewPlanner
{
    private readonly List<WindowModel> windows = [];
    private readonly List<Expression> values = [];
    private readonly List<AggregateModel> aggregates = [];
    private readonly List<Input> inputs = [];
    private readonly ProgramBuilder builder;

    private ViewPlanner(IEnumerable<FeatureModel> features)
    {
        names = new NameSet();
        builder = new ProgramBuilder(names);

        // A feature that is an aggregate gives the input its name; aggregates inside expressions come after and are named by what they are.
        List<FeatureModel> ordered = [.. features];
        foreach (FeatureModel feature in ordered)
        {
            if (feature.Body is Aggregate aggregate)
            {
                InputOf(aggregate, feature.Name);
            }
        }

        foreach (FeatureModel feature in ordered)
        {
            feature.Body!.MapLeaves(leaf => leaf is Aggregate aggregate ? InputOf(aggregate, NameOf(aggregate)) : leaf);
        }
    }

    private readonly NameSet names;

    public static ViewPlanModel Plan(ViewModel view)
    {
        List<FeatureModel> computable = FeatureOrder.Of(view.Features);
        var planner = new ViewPlanner(computable);
        return planner.Build(view, computable);
    }

    private ViewPlanModel Build(ViewModel view, List<FeatureModel> computable)
    {
        Dictionary<string, FeatureModel> byName = computable.ToDictionary(feature => feature.Name);
        var planned = new Dictionary<string, (Expression Value, int Aggregate)>();
        foreach (FeatureModel feature in computable)
        {
            Expression body = feature.Body!.MapLeaves(leaf => leaf switch
            {
                Aggregate aggregate => InputOf(aggregate, NameOf(aggregate)),
                FeatureReference reference => planned[reference.Name].Value,
                _ => leaf,
            });
            Expression value = body is Input or StepReference ? body : builder.AddStep(feature.Name, body, feature.Text);
            planned[feature.Name] = (value, AggregateOf(feature.Body!, planned));
        }

        RowModel? versions = view.Event.Row;
        int version = ValueOf(versions?.Version);
        int deleted = ValueOf(versions?.Deleted);
        EventPlanModel source = EventPlanner.Plan(view, values) with { RowVersion = version, RowDeleted = deleted };
        RowProgram row = builder.Build("Row", $"The features of {view.ClassName} for one entity at one time.");
        List<PlannedFeature> features = [.. view.Features.Where(feature => planned.ContainsKey(feature.Name)).Select(feature =>
            new PlannedFeature(feature, ColumnOf(planned[feature.Name].Value), planned[feature.Name].Aggregate, Logic.Of(feature, byName)))];
        return new ViewPlanModel(view, source, windows, aggregates, row, features,
            FeatureOrder.Refused(view.Features, computable), StateFingerprint(view, source));
    }

    private int ColumnOf(Expression value) => value is StepReference step ? inputs.Count + step.Step : ((Input)value).Column;

    /// <summary>The aggregate that a feature is, looking through conversions and through features that it merely repeats; else -1.</summary>
    private int AggregateOf(Expression body, IReadOnlyDictionary<string, (Expression Value, int Aggregate)> planned)
        => body switch
        {
            Aggregate aggregate => InputOf(aggregate, NameOf(aggregate)).Column,
            Conversion conversion => AggregateOf(conversion.Operand, planned),
            FeatureReference reference => planned[reference.Name].Aggregate,
            _ => -1,
        };

    private Input InputOf(Aggregate aggregate, string name)
    {
        var model = new AggregateModel(aggregate.Function, IndexOf(windows, aggregate.Window),
            ValueOf(aggregate.Filter), ValueOf(aggregate.Selection), ValueOf(aggregate.Second),
            aggregate.Parameter, aggregate.Place, aggregate.Type, aggregate.Custom);
        int index = aggregates.IndexOf(model);
        if (index >= 0)
        {
            return inputs[index];
        }

        // An integer sum can be an error, because it may leave the range of a long, and so can the user's own code.
        bool canFail = aggregate is { Function: AggregateFunction.Sum, Type.IsFloating: false } or { Function: AggregateFunction.Custom };
        aggregates.Add(model);
        inputs.Add(builder.AddInput(name, aggregate.Type, canFail));
        return inputs[inputs.Count - 1];
    }

    private int ValueOf(Expression? value) => value is null ? -1 : IndexOf(values, value);

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

    private static string NameOf(Aggregate aggregate)
    {
        string selected = aggregate.Selection is Member member ? member.Name : "";
        return aggregate.Function + selected + WindowText.Name(aggregate.Window);
    }

    private string StateFingerprint(ViewModel view, EventPlanModel source)
    {
        List<string> lines = ["state 1", view.ClassName, $"version {view.Version}", source.Struct.Source];
        lines.AddRange(source.Columns.Select(column => $"column {column.Name} {column.Type} {column.Places[0].Zone}"));
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
