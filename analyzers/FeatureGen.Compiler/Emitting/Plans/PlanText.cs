using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>The C# of the plan's parts that views and services share.</summary>
internal static class PlanText
{
    public const string Plans = "global::FeatureGen.Plans";
    public const string Columns = "global::FeatureGen.Columns";
    public const string Rows = "global::FeatureGen.Rows";

    public static string Kind(ValueType type) => $"{Columns}.ValueKind.{type.Scalar}";

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Column(ColumnModel column) => Column(column, source: 0, "");

    /// <summary>A column as one source of several has it.</summary>
    public static string Column(ColumnModel column, int source, string sourceName)
    {
        ColumnPlace place = column.Places[source];
        string zone = place.Zone is null ? "" : $", {Literal.OfString(place.Zone)}";
        List<string> more = column.IsSourceName ? ["IsGiven = true", $"Given = {Literal.OfString(sourceName)}"] : place.Name is null ? ["IsGiven = true"] : [];
        if (column.Enum is { } named)
        {
            more.Add($"Names = [{string.Join(", ", named.Members.Select(member => $"new({Literal.OfString(member.Name)}, {Literal.OfInt64(member.Value)})"))}]");
        }

        return $"new({Literal.OfString(place.Name ?? column.Name)}, {Literal.OfString(column.Member)}, {Kind(column.Type)}, {Flag(column.Type.Nullable)}{zone})"
            + (more.Count == 0 ? "" : $" {{ {string.Join(", ", more)} }}");
    }

    public static string Default(Constant? value)
        => value switch
        {
            null => "null",
            { Text: { } text } => $"new(0L, {Literal.OfString(text)})",
            _ => $"new({Literal.OfInt64(value.Lane)})",
        };

    /// <summary>What most aggregates are without: a second selection, a parameter, a place.</summary>
    public static string More(AggregateModel aggregate)
        => aggregate.Custom is { } custom
            ? $" {{ Custom = new {Plans}.CustomAggregate<{custom.Type}, {custom.State}, {custom.Input.CSharp}, {custom.Result.CSharp}>() }}"
            : aggregate.IsPlain ? ""
            : $" {{ Second = {aggregate.Second}, Parameter = {Literal.OfInt64(aggregate.Parameter)}, Place = {aggregate.Place} }}";

    public static string Feature(PlannedFeature planned)
    {
        FeatureModel model = planned.Model;
        string[] more =
        [
            .. planned.Aggregate < 0 ? Array.Empty<string>() : [$"Aggregate = {planned.Aggregate}"],
            .. BatchForm.RowByRow(model.Body!) is { Count: > 0 } slow ? [$"RowByRow = {Texts(slow)}"] : Array.Empty<string>(),
        ];
        string set = more.Length == 0 ? "" : $" {{ {string.Join(", ", more)} }}";
        return $"new({Literal.OfString(model.Name)}, {planned.Column}, {Kind(model.Type)}, {Flag(model.Type.Nullable)}, "
            + $"{Flag(model.Hidden)}, {Default(model.Default)}, {Literal.OfString(model.Text)}, {Zoned(planned.Logic, planned.Zones)}){set}";
    }

    /// <summary>A fingerprint; where it goes by clocks of time zones, one that is made at start-up.</summary>
    public static string Zoned(string fingerprint, IEnumerable<string> zones)
        => zones.Any() ? $"{Plans}.ZonedFingerprint.Of({Literal.OfString(fingerprint)}, {Texts(zones)})" : Literal.OfString(fingerprint);

    /// <summary>A window; one that looks forward as what it is at its end.</summary>
    public static string Window(WindowModel window)
    {
        List<string> more = [];
        if (window.Hop != 0)
        {
            more.Add($"Hop = {Literal.OfInt64(window.Hop)}");
        }

        if (window.Zone is { } zone)
        {
            more.Add($"Calendar = {Plans}.CalendarUnit.{window.Calendar}");
            more.Add($"Zone = {Literal.OfString(zone)}");
        }

        if (window.LastEvents != 0)
        {
            more.Add($"LastEvents = {Literal.OfInt32(window.LastEvents)}");
        }

        if (window.SessionGap != 0)
        {
            more.Add($"SessionGap = {Literal.OfInt64(window.SessionGap)}");
        }

        (bool IsSet, string Name)[] flags =
            [(window.Tumbling, "Tumbling"), (window.IncludesEnd, "IncludesEnd"), (window.ExcludesStart, "ExcludesStart")];
        more.AddRange(flags.Where(flag => flag.IsSet).Select(flag => $"{flag.Name} = true"));
        return $"new({(window.IsAllTime ? $"{Plans}.WindowPlan.AllTime" : Literal.OfInt64(window.Length))}, {Literal.OfInt64(window.IsForward ? 0 : window.Lag)})"
            + (more.Count == 0 ? "" : $" {{ {string.Join(", ", more)} }}");
    }

    /// <summary>Writes <c>name = [ ... ];</c> or a property's <c>=> ...</c>, one item a line.</summary>
    public static void WriteItems(SourceWriter writer, string opening, IEnumerable<string> items, string closing)
    {
        List<string> all = [.. items];
        if (all.Count == 0)
        {
            writer.WriteLine($"{opening}[]{closing}");
            return;
        }

        writer.WriteLine($"{opening}");
        writer.WriteLine("[");
        foreach (string item in all)
        {
            writer.WriteLine($"    {item},");
        }

        writer.WriteLine($"]{closing}");
    }

    /// <summary>Writes a property that is computed once.</summary>
    public static void WriteList(SourceWriter writer, string type, string name, IEnumerable<string> items)
        => WriteItems(writer, $"public override global::System.Collections.Immutable.ImmutableArray<{type}> {name} {{ get; }} =", items, ";");

    public static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal.OfString))}]";

    public static string Numbers(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers)}]";
}
