using System.Collections.Immutable;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Backfill.Cost;
using FeatureGen.Offline.Tests.Checkout;

namespace FeatureGen.Offline.Tests.Backfill;

public sealed class BackfillEstimateTests : IDisposable
{
    private static readonly Timestamp Early = CheckoutData.Start + Duration.Hours(40);

    private readonly Workspace workspace = new();
    private readonly Sale[] sales = [.. CheckoutData.Sales(900, seed: 8).OrderBy(sale => sale.Known)];
    private readonly BackfillOptions options;

    public BackfillEstimateTests() => options = new BackfillOptions
    {
        Plan = new CheckoutPlan(),
        Events = new Dictionary<string, IReadOnlyList<string>>
        {
            ["sales"] = [Write("first.parquet", sale => sale.Known <= Early), Write("rest.parquet", sale => sale.Known > Early)],
        },
        Store = Directory.CreateDirectory(workspace.PathOf("store")).FullName,
        AsOf = Early,
    };

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_first_run_reads_the_columns_of_the_view_in_all_files()
    {
        ViewCost cost = BackfillEstimate.Of(options)[0];
        Assert.Equal((2, 2, 900), (cost.Read.Files, cost.Read.RowGroups, cost.Read.Rows));
        Assert.InRange(cost.Read.Bytes, 1, options.Events["sales"].Sum(file => new FileInfo(file).Length));
        Assert.Equal((cost.All.Bytes, null, null), (cost.Read.Bytes, cost.ContinuedFrom, cost.Entities));
        Assert.True(cost.RowsPerSecond > 0 && cost.Duration > TimeSpan.Zero);
        Assert.Contains("reads all events", cost.ToString());
    }

    [Fact]
    public void A_run_that_continues_reads_the_row_groups_that_have_events_since()
    {
        BackfillSummary first = new BackfillRun(options).Run();
        ImmutableArray<ViewCost> costs = BackfillEstimate.Of(options with { AsOf = Early + Duration.Hours(20) });
        Assert.All(costs.Zip(first.Stores), each =>
        {
            (ViewCost cost, StoreSummary store) = each;
            Assert.Equal((1, sales.Count(sale => sale.Known > Early)), (cost.Read.Files, cost.Read.Rows));
            Assert.Equal((2, 900), (cost.All.Files, cost.All.Rows));
            Assert.Equal((Early, store.Entities), (cost.ContinuedFrom, cost.Entities));
            Assert.InRange(cost.StateBytes!.Value, store.RecordBytes, store.RecordBytes + (20 * store.Entities) + 100);
        });
    }

    [Fact]
    public void With_little_memory_it_says_how_often_files_are_read()
    {
        ViewCost cost = BackfillEstimate.Of(options with { MemoryBudget = 20_000 })[0];
        Assert.True(cost.Passes > 1);
        Assert.Contains($"{cost.Passes} times", cost.ToString());
    }

    private string Write(string name, Predicate<Sale> which) => CheckoutData.Write(workspace, name, [.. sales.Where(sale => which(sale))]);
}
