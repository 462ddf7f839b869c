using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;

namespace FeatureGen.Compiler.Emitting.Plans;

/// <summary>The C# that puts a struct's members into a row of a tile.</summary>
internal static class LoadText
{
    public static void Write(SourceWriter writer, string typeName, IReadOnlyList<ColumnModel> columns)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public override void Load(in {typeName} value, {PlanText.Columns}.Tile tile, int row)");
        writer.OpenBlock();
        var locals = new NameSet();
        for (int column = 0; column < columns.Count; column++)
        {
            WriteColumn(writer, columns[column], column, locals);
        }

        writer.CloseBlock();
    }

    private static void WriteColumn(SourceWriter writer, ColumnModel column, int index, NameSet locals)
    {
        string member = column.Element is { } element
            ? $"value.{CSharpName.Escape(element.Vector)}{(element.IsNullable ? "?" : "")}[{element.Place}]"
            : $"value.{CSharpName.Escape(column.Member)}";

        // A reference that is declared not to be null can be null all the same, and an element missing; admission must see it.
        bool canBeNull = column.Type.Nullable || column.Type.Scalar == Scalar.String || column.Element is not null;
        if (!canBeNull)
        {
            writer.WriteLine($"{Target(column.Type, index)} = {Lane(column, member)};");
            return;
        }

        string name = locals.Take(CSharpName.OfLocal(column.Member) + "Value");
        writer.WriteLine($"if ({member} is {{ }} {name})");
        writer.OpenBlock();
        writer.WriteLine($"{Target(column.Type, index)} = {Lane(column, name)};");
        writer.WriteLine($"tile.SetValid({index}, row, true);");
        writer.CloseBlock();
        writer.WriteLine("else");
        writer.OpenBlock();
        writer.WriteLine($"tile.LongsOf({index})[row] = 0;");
        writer.WriteLine($"tile.SetValid({index}, row, false);");
        writer.CloseBlock();
    }

    private static string Target(ValueType type, int index) => type.IsFloating ? $"tile.DoublesOf({index})[row]" : $"tile.LongsOf({index})[row]";

    private static string Lane(ColumnModel column, string value)
        => column.Enum is not null ? $"(long){value}" : column.Type.Scalar switch
        {
            Scalar.Boolean => $"{value} ? -1L : 0L",
            Scalar.String => $"tile.Strings.Intern({value})",
            Scalar.Date => $"{value}.DayNumber",
            Scalar.Timestamp or Scalar.Duration => $"{value}.Microseconds",
            _ => value,
        };
}
