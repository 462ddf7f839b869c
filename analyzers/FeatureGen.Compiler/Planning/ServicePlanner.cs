using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>Plans a service: a program for the keys, one for its own features, one for its labels.</summary>
internal static class ServicePlanner
{
    public static ServicePlanModel Plan(ServiceModel service)
    {
        List<FeatureModel> computable = FeatureOrder.Of(service.Features);
        List<FeatureModel> labels = [.. service.Labels.Where(label => label.Body is not null)];
        (RowProgram keys, int time, int self, List<PlannedJoin> joins, List<PlannedJoin> labelJoins) = Keys(service);
        List<RefusedFeature> refused = FeatureOrder.Refused(service.Features, computable);
        refused.AddRange(FeatureOrder.Refused(service.Labels, labels));
        return new ServicePlanModel(service, keys, time, self, joins, labelJoins,
            Program("Row", $"The features of {service.ClassName} for one request.", service.Features, computable, service.Features),
            Program("Labels", $"The labels of {service.ClassName} for one row of the spine.", service.Labels, labels, service.Features),
            refused);
    }

    private static (RowProgram Program, int Time, int Self, List<PlannedJoin> Joins, List<PlannedJoin> LabelJoins) Keys(ServiceModel service)
    {
        var builder = new ProgramBuilder(new NameSet());
        var inputs = new Dictionary<string, Input>();
        foreach (ColumnModel column in service.Request.Columns)
        {
            inputs[column.Member] = builder.AddInput(column.Member, column.Type);
        }

        int Add(string name, Expression body, string text)
        {
            Expression bound = body.MapLeaves(leaf => leaf is Member member ? inputs[member.Name] : leaf);
            return inputs.Count + builder.AddStep(name, bound, text).Step;
        }

        int time = Add("RequestTime", service.Request.Time!, service.Request.TextOf(service.Request.Time!));
        int self = service.Request.Id is null ? -1 : Add("SelfId", service.Request.Id, service.Request.TextOf(service.Request.Id));
        List<PlannedJoin> Plan(IEnumerable<JoinModel> joins)
        {
            List<PlannedJoin> planned = [];
            foreach (JoinModel join in joins)
            {
                planned.Add(new PlannedJoin(join, join.IsOfFurtherSource ? planned[planned.Count - 1].Keys : join.Keys.Select(key => Add(key.Name, key.Body, key.Text)).ToList()));
            }

            return planned;
        }

        List<PlannedJoin> joins = Plan(service.Joins);
        List<PlannedJoin> labelJoins = Plan(service.LabelJoins);
        return (builder.Build("Keys", $"What {service.ClassName} asks for: the time, the request's own event, and each join's key."), time, self, joins, labelJoins);
    }

    /// <summary>
    /// Features of the same list are steps; everything else that a body reads is an input. A joined feature may be an error, which is not known
    /// here: the view may be compiled elsewhere.
    /// </summary>
    private static ServiceProgram Program(
        string name, string summary, IReadOnlyList<FeatureModel> declared, IReadOnlyList<FeatureModel> computable, IReadOnlyList<FeatureModel> siblings)
    {
        Dictionary<string, FeatureModel> own = computable.ToDictionary(feature => feature.Name);
        Dictionary<string, FeatureModel> all = siblings.Concat(computable).GroupBy(feature => feature.Name).ToDictionary(group => group.Key, group => group.First());
        var names = new NameSet();
        var builder = new ProgramBuilder(names);
        var inputs = new Dictionary<Expression, Input>();
        foreach (Expression leaf in computable.SelectMany(feature => Leaves(feature.Body!)).Where(leaf => !IsOwn(leaf, own)).Distinct())
        {
            inputs[leaf] = builder.AddInput(NameOf(leaf), leaf.Type, canFail: leaf is JoinedFeature or FeatureReference);
        }

        var steps = new Dictionary<string, StepReference>();
        foreach (FeatureModel feature in computable)
        {
            Expression body = feature.Body!.MapLeaves(leaf =>
                inputs.TryGetValue(leaf, out Input? input) ? input
                : leaf is FeatureReference reference ? steps[reference.Name]
                : leaf);
            steps[feature.Name] = builder.AddStep(feature.Name, body, feature.Text);
        }

        List<PlannedFeature> features = [.. declared.Where(feature => steps.ContainsKey(feature.Name)).Select(feature =>
            new PlannedFeature(feature, inputs.Count + steps[feature.Name].Step, -1, Logic.Of(feature, all), Logic.Zones(feature, all)))];
        return new ServiceProgram(builder.Build(name, summary), inputs.Keys.ToList(), features);
    }

    private static bool IsOwn(Expression leaf, IReadOnlyDictionary<string, FeatureModel> own)
        => leaf is FeatureReference reference && own.ContainsKey(reference.Name);

    private static IEnumerable<Expression> Leaves(Expression expression)
        => expression is Member or JoinedFeature or FeatureReference ? [expression] : expression.Children().SelectMany(Leaves);

    private static string NameOf(Expression leaf)
        => leaf switch
        {
            Member member => member.Owner + member.Name,
            JoinedFeature joined => $"{joined.Join}_{joined.Name}",
            FeatureReference reference => reference.Name,
            _ => throw new InvalidOperationException($"{leaf.GetType().Name} is no input."),
        };
}
