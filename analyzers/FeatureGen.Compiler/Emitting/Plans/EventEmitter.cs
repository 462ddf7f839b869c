using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>Writes how a view reads the events of a source.</summary>
internal static class EventEmitter
{
    public static void Write(SourceWriter writer, EventPlanModel source)
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
        writer.WriteLine($"KeyColumns = {PlanText.Texts(source.KeyColumns)},");
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
