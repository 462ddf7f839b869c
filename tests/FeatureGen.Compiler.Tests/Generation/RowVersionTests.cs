using FeatureGen.Compiler.Tests.Harness;
using FeatureGen.Plans;

namespace FeatureGen.Compiler.Tests.Generation;

/// <summary>How a plan says that events are versions of rows.</summary>
public sealed class RowVersionTests
{
    private const string Text = """
        using FeatureGen;
        namespace Shop;

        [EventSource("orders" HORIZON)]
        public readonly record struct Order
        {
            [EventTime] public required Timestamp At { get; init; }
            [KnownAt] public required Timestamp Committed { get; init; }
            [RowId] public required long Id { get; init; }
            [RowVersion] public required long Position { get; init; }
            public string? Operation { get; init; }
            [RowDeleted] public bool IsGone => Operation == "d";
            public required long User { get; init; }
            public double Amount { get; init; }
        }

        [FeatureView(nameof(Order.User))]
        public sealed partial class Orders : FeatureView<Order>
        {
            [Feature] public double Paid => Past(Hours(1)).Sum(o => o.Amount);
            [Feature] public long? LatestPosition => Past(Hours(1)).Latest(o => o.Position);
        }
        """;

    [Fact]
    public async Task The_row_is_the_events_id_and_its_version_and_deletion_are_kept_of_it()
    {
        EventPlan plan = (await Plan("")).Event;

        Assert.True(plan.Id >= 0);
        Assert.Equal("o.Position", plan.Values[plan.RowVersion].Text);
        Assert.Equal("Operation == \"d\"", plan.Values[plan.RowDeleted].Text);
        Assert.False(plan.DropsDuplicates);
        Assert.Equal(Duration.Days(1).Microseconds, plan.VersionHorizon);

        // What a feature selects as well is kept once.
        Assert.Equal(["o.Amount", "o.Position", "Operation == \"d\""], plan.Values.Select(value => value.Text));
    }

    [Fact]
    public async Task How_long_replaced_versions_are_kept_is_part_of_what_state_means()
    {
        ViewPlan plan = await Plan(", VersionHorizon = \"7d\"");

        Assert.Equal(Duration.Days(7).Microseconds, plan.Event.VersionHorizon);
        Assert.NotEqual((await Plan("")).StateFingerprint, plan.StateFingerprint);
    }

    private static async Task<ViewPlan> Plan(string horizon)
        => (ViewPlan)(await Projects.Load(Text.Replace("HORIZON", horizon, StringComparison.Ordinal)))
            .GetType("Shop.Orders+Generated", throwOnError: true)!.GetProperty("Plan")!.GetValue(null)!;
}
