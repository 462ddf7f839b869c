using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Backfill;

/// <summary>A run that goes on from the state of the one before gives the bytes of a single run, and reads only what became known since.</summary>
public sealed class ContinuedBackfillTests : IDisposable
{
    private static readonly Timestamp Early = CheckoutData.Start + Duration.Hours(40);
    private static readonly Timestamp Late = CheckoutData.Start + Duration.Hours(75);

    private readonly Workspace workspace = new();
    private readonly Sale[] sales = [.. CheckoutData.Sales(900, seed: 8).OrderBy(sale => sale.Known)];
    private readonly CheckoutPlan plan = new();
    private readonly string file;

    public ContinuedBackfillTests() => file = CheckoutData.Write(workspace, "sales.parquet", sales);

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(1, 4L << 30)]
    [InlineData(8, 60_000)]
    public void Continued_step_by_step_it_has_the_bytes_of_a_single_run(int threads, long budget)
    {
        BackfillOptions options = Options("steps", CheckoutData.Start + Duration.Hours(5), file) with { Threads = threads, MemoryBudget = budget };
        for (; options.AsOf < Late; options = options with { AsOf = options.AsOf + Duration.Hours(7) })
        {
            new BackfillRun(options).Run();
        }

        BackfillSummary last = new BackfillRun(options with { AsOf = Late }).Run();
        Assert.All(last.Stores, store => Assert.Equal(options.AsOf - Duration.Hours(7), store.ContinuedFrom));
        AssertEqual(Single(Late, file), options.Store);
    }

    [Fact]
    public void A_store_elsewhere_is_continued_where_it_is_named_and_stays_as_it_is()
    {
        BackfillOptions early = Options("early", Early, file);
        new BackfillRun(early).Run();
        Dictionary<string, byte[]> before = Files(early.Store);
        BackfillOptions late = Options("late", Late, file) with { From = early.Store };
        Assert.All(new BackfillRun(late).Run().Stores, store => Assert.Equal(Early, store.ContinuedFrom));
        Assert.Equal(before, Files(early.Store));
        AssertEqual(Single(Late, file), late.Store);
    }

    [Fact]
    public void Only_events_that_became_known_since_are_read_where_the_known_time_is_a_column()
    {
        BackfillOptions options = Options("store", Early, file);
        new BackfillRun(options).Run();
        int since = sales.Count(sale => sale.Known > Early);
        BackfillSummary summary = new BackfillRun(options with { AsOf = Late }).Run();
        Assert.All(summary.Stores, store => Assert.Equal(since, store.Events.Read));
        Assert.InRange(since, 1, sales.Length - 1);
    }

    [Fact]
    public void Files_that_have_gone_are_not_needed_where_the_store_is_named()
    {
        string first = CheckoutData.Write(workspace, "first.parquet", [.. sales.Where(sale => sale.Known <= Early)]);
        string rest = CheckoutData.Write(workspace, "rest.parquet", [.. sales.Where(sale => sale.Known > Early)]);
        BackfillOptions options = Options("store", Early, first);
        new BackfillRun(options).Run();
        File.Delete(first);
        new BackfillRun(options with { AsOf = Late, Events = Sales(rest), From = options.Store }).Run();
        AssertEqualRecords(Single(Late, file), options.Store);
    }

    [Fact]
    public void An_event_that_was_known_before_in_a_file_that_was_not_there_is_never_missed()
    {
        Sale missed = sales.First(sale => sale.Shop is not null && sale.Customer is not null && sale.Items <= 1000);
        string some = CheckoutData.Write(workspace, "some.parquet", [.. sales.Where(sale => sale != missed)]);
        string late = CheckoutData.Write(workspace, "late.parquet", [missed]);
        BackfillOptions options = Options("store", Early, some);
        new BackfillRun(options).Run();
        BackfillOptions both = options with { AsOf = Late, Events = Sales(some, late) };
        string message = Assert.Throws<InputException>(() => new BackfillRun(both with { From = options.Store }).Run()).Message;
        Assert.StartsWith($"{late}: was not there, or was another, when ", message);

        // Nobody asked to continue: all is read.
        Assert.All(new BackfillRun(both).Run().Stores, store => Assert.Null(store.ContinuedFrom));
        AssertEqualRecords(Single(Late, file), options.Store);
    }

    [Fact]
    public void A_changed_file_is_read_from_its_beginning()
    {
        BackfillOptions options = Options("store", Early, file);
        new BackfillRun(options).Run();
        CheckoutData.Write(workspace, "sales.parquet", [.. sales.Skip(1)]);
        Assert.All(new BackfillRun(options with { AsOf = Late }).Run().Stores, store => Assert.Null(store.ContinuedFrom));
        AssertEqual(Single(Late, file), options.Store);
    }

    [Fact]
    public void A_later_store_is_not_continued()
    {
        BackfillOptions options = Options("store", Late, file);
        new BackfillRun(options).Run();
        BackfillOptions earlier = options with { AsOf = Early };
        string message = Assert.Throws<InputException>(() => new BackfillRun(earlier with { From = options.Store }).Run()).Message;
        Assert.Contains($"is as of {Late}, after {Early}", message);
        new BackfillRun(earlier).Run();
        AssertEqual(Single(Early, file), options.Store);
    }

    [Fact]
    public void A_damaged_store_is_made_anew()
    {
        BackfillOptions options = Options("store", Early, file);
        new BackfillRun(options).Run();
        ViewPlan view = plan.Joins[0].View;
        File.WriteAllText(StoreFile.PathFor(options.Store, view), "no Parquet");
        new BackfillRun(options with { AsOf = Late }).Run();
        AssertEqual(Single(Late, file), options.Store);
    }

    private static Dictionary<string, IReadOnlyList<string>> Sales(params string[] files) => new() { ["sales"] = files };

    private static Dictionary<string, byte[]> Files(string folder) => Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);

    private static void AssertEqual(string expected, string actual) => Assert.Equal(Files(expected), Files(actual));

    private BackfillOptions Options(string store, Timestamp asOf, params string[] files) => new()
    {
        Plan = plan,
        Events = Sales(files),
        Store = Directory.CreateDirectory(workspace.PathOf(store)).FullName,
        AsOf = asOf,
        Threads = 2,
    };

    private string Single(Timestamp asOf, string from)
    {
        BackfillOptions options = Options("single", asOf, from);
        new BackfillRun(options).Run();
        return options.Store;
    }

    private void AssertEqualRecords(string expected, string actual)
    {
        foreach (ViewPlan view in plan.Joins.Select(join => join.View).Distinct())
        {
            Assert.Equal(Records(expected, view), Records(actual, view));
        }
    }

    private static string[] Records(string store, ViewPlan view)
        => [.. StoreFile.Read(StoreFile.PathFor(store, view), view).Select(each => $"{Convert.ToHexString(each.Key)} {Convert.ToHexString(each.Record)}")];
}
