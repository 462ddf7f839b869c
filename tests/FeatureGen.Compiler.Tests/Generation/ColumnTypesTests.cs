using System.Reflection;
using FeatureGen.Columns;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>Events with members of the further types, through a generated plan: what it admits and refuses.</summary>
public sealed class ColumnTypesTests
{
    [Theory]
    [InlineData("byte", "[Range(10, 300)]", "9", 1)]
    [InlineData("byte", "[Range(10, 300)]", "10", 0)]
    [InlineData("byte", "[Range(10, 300)]", "255", 0)]
    [InlineData("byte", "[Range(300, 400)]", "255", 1)]
    [InlineData("sbyte", "[Range(-5, 5)]", "-6", 1)]
    [InlineData("sbyte", "[Range(-5, 5)]", "-5", 0)]
    [InlineData("uint", "[Range(-5, 5)]", "0", 0)]
    [InlineData("uint", "[Range(-5, 5)]", "4000000000", 1)]
    [InlineData("short?", "[Range(1, 2)]", "null", 0)]
    [InlineData("short?", "[Range(1, 2)]", "3", 1)]
    public void A_range_is_that_part_of_it_that_the_type_has(string type, string range, string value, long expected)
    {
        ViewPlan plan = Plan($"{range} public {type} Size {{ get; init; }}", $"Size = {value}", out object item);

        (long code, string? reason) = Admit(plan, item);
        Assert.Equal(expected == 0, code == 0);
        Assert.Equal(expected == 0, reason is null);
        Assert.StartsWith("size is outside", reason ?? "size is outside", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Level", 0)]
    [InlineData("Level?", 0)]
    [InlineData("Level", EventPlan.UnknownName)]
    [InlineData("Level?", EventPlan.UnknownName)]
    public void A_name_that_the_enum_does_not_have_is_refused_also_where_null_would_do(string type, long lane)
    {
        ViewPlan plan = Plan($"public {type} Level {{ get; init; }}", "Level = Level.High", out object item);

        (long code, string? reason) = Admit(plan, item, tile => tile.LongsOf(plan.Event.Columns.IndexOf(plan.Event.Columns.Single(column => column.Name == "level")))[0] = lane);
        Assert.Equal(lane != 0, code > 0);
        Assert.Equal(lane == 0 ? null : "level is no name that the enum has", reason);
    }

    [Fact]
    public void A_name_that_the_enum_does_not_have_is_refused_before_the_condition_is_asked()
    {
        ViewPlan plan = Plan("public Level Level { get; init; } [EventCondition] public bool IsHigh => Level == Level.High;", "Level = Level.Low", out object item);

        Assert.Equal(-1, Admit(plan, item).Code);
        Assert.Equal("level is no name that the enum has", Admit(plan, item, tile => tile.LongsOf(plan.Event.Columns.IndexOf(plan.Event.Columns.Single(column => column.Name == "level")))[0] = EventPlan.UnknownName).Reason);
    }

    [Fact]
    public void A_column_of_an_enum_knows_its_names_and_is_loaded_from_a_struct()
    {
        ViewPlan plan = Plan("public Level? Level { get; init; }", "Level = Level.High", out object item);
        SourceColumn column = plan.Event.Columns.Single(column => column.Name == "level");

        Assert.Equal([new("Low", -1), new("High", 7), new("Top", 7)], column.Names);
        Assert.Equal((ValueKind.SByte, true), (column.Kind, column.Nullable));
        using Tile tile = new(plan.Event.Program.Columns, 1, new StringTable());
        plan.GetType().GetMethod("Load")!.Invoke(plan, [item, tile, 0]);
        Assert.Equal(7, tile.LongsOf(plan.Event.Columns.IndexOf(column))[0]);
    }

    [Fact]
    public void Another_name_or_value_of_an_enum_is_another_state()
    {
        string[] states = [.. new[] { "Low = -1, High = 7", "Low = -1, Higher = 7", "Low = -1, High = 8", "Low = -1, High = 7" }.Select(members =>
            Plan("public Kind Kind { get; init; }", "", out _, $"public enum Kind {{ {members} }}").StateFingerprint)];

        Assert.Equal(3, states.Distinct().Count());
        Assert.Equal(states[0], states[3]);
    }

    /// <summary>What admission says of an event, the same at every width.</summary>
    private static (long Code, string? Reason) Admit(ViewPlan plan, object item, Action<Tile>? change = null)
    {
        List<long> codes = [];
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            using Tile tile = new(plan.Event.Program.Columns, 1, new StringTable());
            plan.GetType().GetMethod("Load")!.Invoke(plan, [item, tile, 0]);
            change?.Invoke(tile);
            plan.Event.Program.Run(tile, 1, width);
            codes.Add(tile.LongsOf(plan.Event.Admission)[0]);
        }

        long code = Assert.Single(codes.Distinct());
        return (code, code <= 0 ? null : plan.Event.Refusals[(int)code - 1]);
    }

    private static ViewPlan Plan(string members, string values, out object item, string types = "")
    {
        Assembly assembly = ExpressionAgreement.Load(Projects.Generate(Projects.Of($$"""
            using System.ComponentModel.DataAnnotations;
            using FeatureGen;

            [EventSource("items")]
            public readonly record struct Item
            {
                [EventTime] public Timestamp At { get; init; }
                public long User { get; init; }
                {{members}}
            }

            [FeatureView(nameof(Item.User))]
            public sealed partial class Items : FeatureView<Item> { [Feature] public long Count => AllTime.Count(); }

            public enum Level : sbyte { Low = -1, High = 7, Top = 7 }

            {{types}}

            public static class One { public static Item Item => new() { {{values}} }; }
            """)));
        item = assembly.GetType("One")!.GetProperty("Item")!.GetValue(null)!;
        return (ViewPlan)assembly.GetType("Items+Generated")!.GetProperty("Plan")!.GetValue(null)!;
    }
}
