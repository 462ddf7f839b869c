using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>Writes what stands beside a view's class: the expansions of <c>[Over]</c>, the plan and the row programs.</summary>
internal static class ViewEmitter
{
    public static IEnumerable<(string HintName, string Text)> Emit(ViewPlanModel plan)
    {
        ViewModel view = plan.View;
        var file = new GeneratedClass(view.Namespace, view.ClassName, [plan.Sources[0].Event.Program, plan.Row, .. plan.Sources.Skip(1).Select(source => source.Event.Program)]);
        return file.Write(
            writer => WriteExpansions(writer, view),
            ListColumns(view),
            writer => WritePlan(writer, plan),
            plan.Refused);
    }

    private static void WriteExpansions(SourceWriter writer, ViewModel view)
    {
        // The places of a list have one property together.
        foreach (IGrouping<string, FeatureModel> places in view.Features.Where(feature => feature.OverMethod is not null).GroupBy(feature => feature.List ?? feature.Name))
        {
            FeatureModel feature = places.First();
            string text = feature.List is null ? feature.Text : feature.Text.Substring(0, feature.Text.LastIndexOf('['));
            writer.WriteSummary($"{feature.OverMethod} over {DurationName.Of(feature.Window)}: {text}");
            writer.WriteLine(OverExpansion.Mark);
            writer.WriteLine($"public {(feature.List is null ? feature.CSharp : OverExpansion.ListOf(feature.CSharp))} {places.Key} => {CSharpName.Escape(feature.OverMethod!)}(new global::FeatureGen.Duration({Literal.OfInt64(feature.Window)}));");
            writer.WriteLine();
        }
    }

    private static IEnumerable<string> ListColumns(ViewModel view)
        => view.Features.Where(feature => feature.List is not null).GroupBy(feature => feature.List!).Select(places =>
            $"[{PlanText.Plans}.ListColumns({Literal.OfString(places.Key)}, "
            + $"{string.Join(", ", places.Select(place => Literal.OfString(place.Name.Substring(places.Key.Length + 1))))})]");

    private static void WritePlan(SourceWriter writer, ViewPlanModel plan)
    {
        ViewModel view = plan.View;

        // The view's plan names the others: they are made before it.
        for (int number = 1; number < plan.Sources.Count; number++)
        {
            string name = PlanName(plan, number);
            writer.WriteSummary($"How {view.ClassName} reads {plan.Sources[number].Source.Name}.");
            writer.WriteLine($"public static {TypeOf(plan, number)} {CSharpName.Escape(name)} {{ get; }} = new Compiled{name}();");
            writer.WriteLine();
        }

        writer.WriteSummary($"Everything that a path needs to compute {view.ClassName}.");
        writer.WriteLine($"public static {TypeOf(plan, 0)} {JoinModel.PlanOfView} {{ get; }} = new Compiled{JoinModel.PlanOfView}();");
        for (int number = 0; number < plan.Sources.Count; number++)
        {
            writer.WriteLine();
            WritePlanClass(writer, plan, number);
        }
    }

    private static void WritePlanClass(SourceWriter writer, ViewPlanModel plan, int number)
    {
        ViewModel view = plan.View;
        SourcePlanModel source = plan.Sources[number];
        writer.WriteLine($"private sealed class Compiled{PlanName(plan, number)} : {TypeOf(plan, number)}");
        writer.OpenBlock();
        writer.WriteLine($"public override string Name => {Literal.OfString(SourceName.Of(view, number))};");
        writer.WriteLine();
        writer.WriteLine($"public override global::System.Type Definition => typeof({CSharpName.Escape(view.ClassName)});");
        writer.WriteLine();
        writer.WriteLine($"public override int Version => {view.Version};");
        writer.WriteLine();
        if (view.Cadence > 0)
        {
            writer.WriteLine($"public override long Cadence => {Literal.OfInt64(view.Cadence)};");
            writer.WriteLine();
            writer.WriteLine($"public override long Delay => {Literal.OfInt64(view.Delay)};");
            writer.WriteLine();
        }

        if (view.Horizon > 0)
        {
            writer.WriteLine($"public override long Horizon => {Literal.OfInt64(view.Horizon)};");
            writer.WriteLine();
            writer.WriteLine($"public override long Maturity => {Literal.OfInt64(view.Maturity)};");
            writer.WriteLine();
        }

        EventEmitter.Write(writer, source.Event);
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.WindowPlan", "Windows", source.Windows.Select(PlanText.Window));
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.AggregatePlan", "Aggregates", source.Aggregates.Select(aggregate =>
            $"new({PlanText.Plans}.AggregateKind.{aggregate.Function}, Window: {aggregate.Window}, Filter: {aggregate.Filter}, "
            + $"Selection: {aggregate.Selection}, {PlanText.Kind(aggregate.Type)}){PlanText.More(aggregate)}"));
        writer.WriteLine();
        WriteFeatures(writer, plan, number);
        List<string> zones = [.. source.Windows.Select(window => window.Zone).OfType<string>(), .. source.Event.Program.Steps.SelectMany(step => Logic.Zones(step.Body))];
        string fingerprint = PlanText.Zoned(source.StateFingerprint, zones.Distinct());
        writer.WriteLine($"public override string StateFingerprint {(zones.Count > 0 ? $"{{ get; }} = {fingerprint}" : $"=> {fingerprint}")};");
        writer.WriteLine();
        LoadText.Write(writer, source.Source.Event.TypeName, source.Event.Columns);
        writer.CloseBlock();
    }

    /// <summary>The features and what computes them: all of them stand in the plan of the first source.</summary>
    private static void WriteFeatures(SourceWriter writer, ViewPlanModel plan, int number)
    {
        string program = number == 0 ? $"{GeneratedClass.ProgramClass(plan.Row)}()" : $"{PlanText.Rows}.NoSteps({plan.Sources[number].Aggregates.Count})";
        writer.WriteLine($"public override {PlanText.Rows}.RowProgram Program {{ get; }} = new {program};");
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.FeaturePlan", "Features", number == 0 ? plan.Features.Select(PlanText.Feature) : []);
        writer.WriteLine();
        if (number == 0 && plan.Sources.Count > 1)
        {
            PlanText.WriteList(writer, $"{PlanText.Plans}.ViewPlan", "FurtherSources",
                Enumerable.Range(1, plan.Sources.Count - 1).Select(further => CSharpName.Escape(PlanName(plan, further))));
            writer.WriteLine();
        }

        if (number == 0 && plan.Refused.Count > 0)
        {
            PlanText.WriteList(writer, "string", "Refused", plan.Refused.Select(refused => Literal.OfString(refused.Line)));
            writer.WriteLine();
        }
    }

    private static string PlanName(ViewPlanModel plan, int number) => number == 0 ? JoinModel.PlanOfView : ViewSources.PlanOf(plan.Sources[number].Source.Name!);

    private static string TypeOf(ViewPlanModel plan, int number) => $"{PlanText.Plans}.ViewPlan<{plan.Sources[number].Source.Event.TypeName}>";
}
