using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Plans a view: features that share source, window, filter and selection share state.</summary>
internal sealed class ViewPlanner
{
    private readonly ProgramBuilder builder = new(new NameSet());
    private readonly List<SourcePlanner> sources;

    private ViewPlanner(ViewModel view, IReadOnlyList<FeatureModel> features)
    {
        sources = [.. view.Sources.Select(source => new SourcePlanner(source))];
        foreach (SourcePlanner source in sources)
        {
            AddInputs(source, features);
        }
    }

    public static ViewPlanModel Plan(ViewModel view)
    {
        List<FeatureModel> computable = FeatureOrder.Of(view.Features);
        var planner = new ViewPlanner(view, computable);
        return planner.Build(view, computable);
    }

    /// <summary>A feature that is an aggregate gives the input its name; aggregates inside expressions come after and are named by what they are.</summary>
    private void AddInputs(SourcePlanner source, IReadOnlyList<FeatureModel> features)
    {
        foreach (FeatureModel feature in features)
        {
            if (feature.Body is Aggregate aggregate && source.IsOf(aggregate))
            {
                source.InputOf(aggregate, feature.Name, builder);
            }
        }

        foreach (FeatureModel feature in features)
        {
            feature.Body!.MapLeaves(leaf => leaf is Aggregate aggregate && source.IsOf(aggregate) ? source.InputOf(aggregate, NameOf(aggregate), builder) : leaf);
        }
    }

    private ViewPlanModel Build(ViewModel view, List<FeatureModel> computable)
    {
        Dictionary<string, FeatureModel> byName = computable.ToDictionary(feature => feature.Name);
        var planned = new Dictionary<string, (Expression Value, int Aggregate)>();
        foreach (FeatureModel feature in computable)
        {
            Expression body = feature.Body!.MapLeaves(leaf => leaf switch
            {
                Aggregate aggregate => InputOf(aggregate),
                FeatureReference reference => planned[reference.Name].Value,
                _ => leaf,
            });
            Expression value = body is Input or StepReference ? body : builder.AddStep(feature.Name, body, feature.Text);
            planned[feature.Name] = (value, AggregateOf(feature.Body!, planned));
        }

        RowProgram row = builder.Build("Row", $"The features of {view.ClassName} for one entity at one time.");
        List<PlannedFeature> features = [.. view.Features.Where(feature => planned.ContainsKey(feature.Name)).Select(feature =>
            new PlannedFeature(feature, ColumnOf(planned[feature.Name].Value), planned[feature.Name].Aggregate, Logic.Of(feature, byName), Logic.Zones(feature, byName)))];
        return new ViewPlanModel(view, sources.Select((source, number) => source.Build(view, number)).ToList(), row, features, FeatureOrder.Refused(view.Features, computable));
    }

    private int ColumnOf(Expression value) => value is StepReference step ? builder.Inputs + step.Step : ((Input)value).Column;

    /// <summary>The aggregate that a feature is, looking through conversions and through features that it merely repeats; else -1.</summary>
    private int AggregateOf(Expression body, IReadOnlyDictionary<string, (Expression Value, int Aggregate)> planned)
        => body switch
        {
            Aggregate aggregate => InputOf(aggregate).Column,
            Conversion conversion => AggregateOf(conversion.Operand, planned),
            FeatureReference reference => planned[reference.Name].Aggregate,
            _ => -1,
        };

    private Input InputOf(Aggregate aggregate) => sources.First(source => source.IsOf(aggregate)).InputOf(aggregate, NameOf(aggregate), builder);

    private static string NameOf(Aggregate aggregate)
    {
        string selected = aggregate.Selection is Member member ? member.Name : "";
        return aggregate.Function + (aggregate.Window.Event ?? "") + selected + WindowText.Name(aggregate.Window);
    }
}
