using FeatureGen.Columns;
using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>Rows that are no events of their type: <c>[EventCondition]</c>.</summary>
public sealed class ConditionTests
{
    private const string Text = """
        using FeatureGen;
        namespace Shop;

        [EventSource("returns")]
        public readonly record struct Return
        {
            [EventTime] public required Timestamp SoldAt { get; init; }
            public Timestamp? ReturnedAt { get; init; }
            [KnownAt] public Timestamp Known => ReturnedAt ?? default;
            public required long User { get; init; }
            public required bool IsSale { get; init; }
            [EventCondition] public bool IsReturn => CONDITION;
        }

        [FeatureView(nameof(Return.User))]
        public sealed partial class Returns : FeatureView<Return>
        {
            [Feature] public long Count => Past(Hours(1)).Count();
        }
        """;

    [Theory]
    [InlineData(true, true, true, true, 0)]
    [InlineData(true, false, true, true, EventPlan.IsNoEvent)]
    [InlineData(true, true, false, true, EventPlan.IsNoEvent)]

    // What is not read by the condition matters only where that holds; without what it reads nothing can be said.
    [InlineData(false, true, true, true, 1)]
    [InlineData(false, false, true, true, EventPlan.IsNoEvent)]
    [InlineData(true, true, true, false, 3)]
    [InlineData(true, false, true, false, 3)]
    public async Task Admission_skips_what_is_no_event_and_refuses_what_is_an_incomplete_one(bool hasSold, bool hasReturned, bool isSale, bool hasSale, long code)
    {
        ViewPlan plan = await Plan("ReturnedAt is not null && IsSale");
        foreach (RowWidth width in Enum.GetValues<RowWidth>())
        {
            using Tile tile = new(plan.Event.Program.Columns, 8, new StringTable());
            for (int row = 0; row < 8; row++)
            {
                Put(tile, plan, "sold_at", row, 5, hasSold);
                Put(tile, plan, "returned_at", row, 6, hasReturned);
                Put(tile, plan, "user", row, 7, true);
                Put(tile, plan, "is_sale", row, isSale ? -1 : 0, hasSale);
            }

            plan.Event.Program.Run(tile, 8, width);
            Assert.All(tile.LongsOf(plan.Event.Admission)[..8].ToArray(), admission => Assert.Equal(code, admission));
        }
    }

    [Theory]
    [InlineData("ReturnedAt is not null", "returned_at")]
    [InlineData("ReturnedAt.HasValue", "returned_at")]
    [InlineData("ReturnedAt is not null && IsSale", null)]
    [InlineData("IsSale", null)]
    public async Task Files_are_pruned_by_a_time_that_is_null_in_all_rows_but_events(string condition, string? column)
    {
        EventPlan plan = (await Plan(condition)).Event;
        Assert.Equal(column, plan.KnownSource < 0 ? null : plan.Columns[plan.KnownSource].Name);
    }

    private static async Task<ViewPlan> Plan(string condition)
        => (ViewPlan)(await Projects.Load(Text.Replace("CONDITION", condition, StringComparison.Ordinal)))
            .GetType("Shop.Returns+Generated", throwOnError: true)!.GetProperty("Plan")!.GetValue(null)!;

    private static void Put(Tile tile, ViewPlan plan, string name, int row, long lane, bool isThere)
    {
        int column = plan.Event.Columns.Select(each => each.Name).ToList().IndexOf(name);
        tile.LongsOf(column)[row] = lane;
        tile.SetValid(column, row, isThere);
    }
}
