using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>Writes what stands beside a view's class: the expansions of <c>[Over]</c>, the plan and the row programs.</summary>
internal static class ViewEmitter
{
    public static IEnumerable<(string HintName, string Text)> Emit(ViewPlanModel plan)
    {
        ViewModel view = plan.View;
        var file = new GeneratedClass(view.Namespace, view.ClassName, [plan.Event.Program, plan.Row]);
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
            writer.WriteLine($"public {(feature.List is null ? feature.Type.CSharp : OverExpansion.ListOf(feature.Type))} {places.Key} => {CSharpName.Escape(feature.OverMethod!)}(new global::FeatureGen.Duration({Literal.OfInt64(feature.Window)}));");
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
        string type = $"{PlanText.Plans}.ViewPlan<{view.Event.TypeName}>";
        writer.WriteSummary($"Everything that a path needs to compute {view.ClassName}.");
        writer.WriteLine($"public static {type} Plan {{ get; }} = new CompiledPlan();");
        writer.WriteLine();
        writer.WriteLine($"private sealed class CompiledPlan : {type}");
        writer.OpenBlock();
        writer.WriteLine($"public override string Name => {Literal.OfString(view.ClassName)};");
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

        WriteEvent(writer, plan.Event);
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.WindowPlan", "Windows", plan.Windows.Select(PlanText.Window));
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.AggregatePlan", "Aggregates", plan.Aggregates.Select(aggregate =>
            $"new({PlanText.Plans}.AggregateKind.{aggregate.Function}, Window: {aggregate.Window}, Filter: {aggregate.Filter}, "
            + $"Selection: {aggregate.Selection}, {PlanText.Kind(aggregate.Type)}){PlanText.More(aggregate)}"));
        writer.WriteLine();
        writer.WriteLine($"public override {PlanText.Rows}.RowProgram Program {{ get; }} = new {GeneratedClass.ProgramClass(plan.Row)}();");
        writer.WriteLine();
        PlanText.WriteList(writer, $"{PlanText.Plans}.FeaturePlan", "Features", plan.Features.Select(PlanText.Feature));
        writer.WriteLine();
        if (plan.Refused.Count > 0)
        {
            PlanText.WriteList(writer, "string", "Refused", plan.Refused.Select(refused => Literal.OfString(refused.Line)));
            writer.WriteLine();
        }

        writer.WriteLine(plan.Windows.Any(window => window.Zone is not null)
            ? $"public override string StateFingerprint {{ get; }} = {PlanText.Plans}.ZonedFingerprint.Of(\"{plan.StateFingerprint}\", {PlanText.Texts(plan.Windows.Select(window => window.Zone).OfType<string>().Distinct())});"
            : $"public override string StateFingerprint => \"{plan.StateFingerprint}\";");
        writer.WriteLine();
        LoadText.Write(writer, view.Event.TypeName, plan.Event.Columns);
        writer.CloseBlock();
    }

    private static void WriteEvent(SourceWriter writer, EventPlanModel source)
    {
        writer.WriteLine($"public override {PlanText.Plans}.EventPlan Event {{ get; }} = new()");
        writer.OpenBlock();
        writer.WriteLine($"Source = {Literal.OfString(source.Struct.Source)},");
        PlanText.WriteItems(writer, "Columns =", Columns(source, 0), ",");
        if (source.Struct.Sources.Count > 1)
        {
            WriteParts(writer, source);
        }

        writer.WriteLine($"Program = new {GeneratedClass.ProgramClass(source.Program)}(),");
        writer.WriteLine($"Time = {source.Time},");
        writer.WriteLine($"Known = {source.Known},");
        if (source.TimeSource >= 0)
        {
            writer.WriteLine($"TimeSource = {source.TimeSource},");
        }

        if (source.KnownSource >= 0)
        {
            writer.WriteLine($"KnownSource = {source.KnownSource},");
        }

        writer.WriteLine($"Id = {source.Id},");
        if (source.Struct.DuplicateHorizon >= 0)
        {
            writer.WriteLine($"DuplicateHorizon = {Literal.OfInt64(source.Struct.DuplicateHorizon)},");
        }

        if (source.Struct.Row is { } row)
        {
            writer.WriteLine($"RowVersion = {source.RowVersion},");
            writer.WriteLine($"RowDeleted = {source.RowDeleted},");
            writer.WriteLine($"VersionHorizon = {Literal.OfInt64(row.Horizon)},");
        }

        writer.WriteLine($"Sequence = {source.Sequence},");
        writer.WriteLine($"Admission = {source.Admission},");
        PlanText.WriteItems(writer, "Refusals =", source.Refusals.Select(Literal.OfString), ",");
        writer.WriteLine($"Keys = {PlanText.Numbers(source.Keys)},");
        writer.WriteLine($"KeyKinds = [{string.Join(", ", source.Keys.Select(key => PlanText.Kind(TypeOf(source, key))))}],");
        PlanText.WriteItems(writer, "Values =", source.Values.Select(value =>
            $"new({value.Column}, {PlanText.Kind(value.Type)}, {PlanText.Flag(value.Type.Nullable)}, {Literal.OfString(value.Text)})"), ",");
        writer.CloseBlock(";");
    }

    private static void WriteParts(SourceWriter writer, EventPlanModel source)
    {
        writer.WriteLine("Parts =");
        writer.WriteLine("[");
        for (int part = 0; part < source.Struct.Sources.Count; part++)
        {
            PlanText.WriteItems(writer, $"new({Literal.OfString(source.Struct.Sources[part])},", Columns(source, part), "),");
        }

        writer.WriteLine("],");
    }

    private static IEnumerable<string> Columns(EventPlanModel source, int part)
        => source.Columns.Select(column => PlanText.Column(column, part, source.Struct.Sources[part]));

    private static ValueType TypeOf(EventPlanModel source, int column)
        => column < source.Columns.Count ? source.Columns[column].Type : source.Program.Steps[column - source.Columns.Count].Type;
}
