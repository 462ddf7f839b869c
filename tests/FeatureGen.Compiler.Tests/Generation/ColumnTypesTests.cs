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

    /// <summary>What admission says of an event, the same at every width.</summary>
    private static (long Code, string? Reason) Admit(ViewPlan plan, object item)
    {
        List<long> codes = [];
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            using Tile tile = new(plan.Event.Program.Columns, 1, new StringTable());
            plan.GetType().GetMethod("Load")!.Invoke(plan, [item, tile, 0]);
            plan.Event.Program.Run(tile, 1, width);
            codes.Add(tile.LongsOf(plan.Event.Admission)[0]);
        }

        long code = Assert.Single(codes.Distinct());
        return (code, code == 0 ? null : plan.Event.Refusals[(int)code - 1]);
    }

    private static ViewPlan Plan(string members, string values, out object item)
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

            public static class One { public static Item Item => new() { {{values}} }; }
            """)));
        item = assembly.GetType("One")!.GetProperty("Item")!.GetValue(null)!;
        return (ViewPlan)assembly.GetType("Items+Generated")!.GetProperty("Plan")!.GetValue(null)!;
    }
}
