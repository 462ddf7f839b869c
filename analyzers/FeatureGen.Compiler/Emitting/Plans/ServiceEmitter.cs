using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>Writes what stands beside a service's class: the plan and the row programs.</summary>
internal static class ServiceEmitter
{
    public static IEnumerable<(string HintName, string Text)> Emit(ServicePlanModel plan)
    {
        ServiceModel service = plan.Service;
        var programs = new List<RowProgram> { plan.Keys, plan.Row.Program };
        if (plan.Labels.Features.Count > 0)
        {
            programs.Add(plan.Labels.Program);
        }

        var file = new GeneratedClass(service.Namespace, service.ClassName, programs);
        return file.Write(_ => { }, [], writer => WritePlan(writer, plan), plan.Refused);
    }

    private static void WritePlan(SourceWriter writer, ServicePlanModel plan)
    {
        ServiceModel service = plan.Service;
        string type = $"{PlanText.Plans}.ServicePlan<{service.Request.TypeName}, {service.Outcome.TypeName}>";
        writer.WriteSummary($"Everything that a path needs to compute {service.Name}.");
        writer.WriteLine($"public static {type} Plan {{ get; }} = new CompiledPlan();");
        writer.WriteLine();
        writer.WriteLine($"private sealed class CompiledPlan : {type}");
        writer.OpenBlock();
        writer.WriteLine($"public override string Name => {Literal.OfString(service.Name)};");
        writer.WriteLine();
        writer.WriteLine($"public override global::System.Type Definition => typeof({CSharpName.Escape(service.ClassName)});");
        writer.WriteLine();
        writer.WriteLine($"public override int Version => {service.Version};");
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.SourceColumn", "RequestColumns", service.Request.Columns.Select(PlanText.Column));
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.SourceColumn", "OutcomeColumns", service.Outcome.Columns.Select(PlanText.Column));
        writer.WriteLine();
        writer.WriteLine($"public override {PlanText.Rows}.RowProgram KeyProgram {{ get; }} = new {GeneratedClass.ProgramClass(plan.Keys)}();");
        writer.WriteLine();
        writer.WriteLine($"public override int RequestTime => {plan.RequestTime};");
        writer.WriteLine();
        writer.WriteLine($"public override int SelfId => {plan.SelfId};");
        writer.WriteLine();
        WriteJoins(writer, "Joins", plan.Joins);
        if (plan.LabelJoins.Count > 0)
        {
            WriteJoins(writer, "LabelJoins", plan.LabelJoins);
        }

        WriteProgram(writer, plan, plan.Row, "");
        if (plan.Labels.Features.Count > 0)
        {
            WriteProgram(writer, plan, plan.Labels, "Label");
        }

        if (plan.Refused.Count > 0)
        {
            PlanText.WriteItems(writer, "protected override global::System.Collections.Immutable.ImmutableArray<string> RefusedHere { get; } =",
                plan.Refused.Select(refused => Literal.OfString(refused.Line)), ";");
            writer.WriteLine();
        }

        LoadText.Write(writer, service.Request.TypeName, service.Request.Columns);
        writer.CloseBlock();
    }

    private static void WriteJoins(SourceWriter writer, string name, IEnumerable<PlannedJoin> joins)
    {
        PlanText.WriteList(writer, $"{PlanText.Plans}.JoinPlan", name, joins.Select(join =>
            $"new(\"{join.Model.Name}\", {join.Model.ViewTypeName}.Generated.{CSharpName.Escape(join.Model.Plan)}, {PlanText.Numbers(join.Keys)})"));
        writer.WriteLine();
    }

    private static void WriteProgram(SourceWriter writer, ServicePlanModel plan, ServiceProgram program, string prefix)
    {
        writer.WriteLine($"public override {PlanText.Rows}.RowProgram {prefix}Program {{ get; }} = new {GeneratedClass.ProgramClass(program.Program)}();");
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.ProgramInput", $"{prefix}Inputs", program.Inputs.Select(input => Input(plan, input)));
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.FeaturePlan", prefix.Length == 0 ? "Features" : "Labels",
            program.Features.Select(PlanText.Feature));
        writer.WriteLine();
    }

    /// <summary>Features are named, not numbered: the order of a joined view's features is the view's own affair.</summary>
    private static string Input(ServicePlanModel plan, Expression input)
    {
        string origin = $"{PlanText.Plans}.ProgramInputOrigin";
        return input switch
        {
            Member { Owner: MemberOwner.Request } member => $"new({origin}.Request, \"{member.Name}\")",
            Member { Owner: MemberOwner.Outcome } member => $"new({origin}.Outcome, \"{member.Name}\")",
            JoinedFeature joined => $"new({origin}.Join, \"{joined.Name}\", Join: {JoinIndex(plan, joined.Join)})",
            FeatureReference feature => $"new({origin}.Feature, \"{feature.Name}\")",
            _ => throw new InvalidOperationException($"{input.GetType().Name} is no input."),
        };
    }

    private static int JoinIndex(ServicePlanModel plan, string name)
        => plan.Joins.Concat(plan.LabelJoins).Select((join, index) => (join, index)).First(item => item.join.Model.Name == name).index;
}
