using System.Buffers;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Offline.Tests.Backfill;

public sealed class BackfillTests : IDisposable
{
    private static readonly Timestamp AsOf = CheckoutData.Start + Duration.Days(3);

    private readonly Workspace workspace = new();
    private readonly Sale[] sales = CheckoutData.Sales(800, seed: 5);
    private readonly CheckoutPlan plan = new();
    private readonly BackfillOptions options;

    public BackfillTests() => options = new BackfillOptions
    {
        Plan = plan,
        Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [CheckoutData.Write(workspace, "sales.parquet", sales)] },
        Store = Directory.CreateDirectory(workspace.PathOf("store")).FullName,
        AsOf = AsOf,
        Threads = 2,
    };

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Each_record_is_that_of_a_state_fed_by_hand(int join)
    {
        BackfillSummary summary = new BackfillRun(options).Run();
        ViewPlan view = plan.Joins[join].View;
        Dictionary<string, string> expected = ByHand(view);
        StoredRecord[] actual = [.. StoreFile.Read(StoreFile.PathFor(options.Store, view), view)];
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), Shown(actual));
        StoreSummary store = summary.Stores.Single(each => each.Events.View == view.Name);
        Assert.Equal(expected.Count, store.Entities);
        Assert.Equal(actual.Sum(record => record.Record.LongLength), store.RecordBytes);
        Assert.Equal(sales.Count(sale => sale.Items <= 1000 && HasKey(view, sale) && sale.Known > AsOf), store.NotYetKnown);
        Assert.True(store.NotYetKnown > 0);
        Assert.True(store.Events.Duplicates > 0);
    }

    [Fact]
    public void A_declared_lag_keeps_events_out_until_they_are_served()
    {
        ShopSalesPlan lagged = new() { Lag = Duration.Hours(5) };
        BackfillSummary summary = new BackfillRun(options with { Plan = new CheckoutPlan(lagged) }).Run();
        Assert.Equal(
            ByHand(lagged).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Shown(StoreFile.Read(StoreFile.PathFor(options.Store, lagged), lagged)));
        Assert.True(summary.Stores[0].NotYetKnown > sales.Count(sale => sale.Shop is not null && sale.Items <= 1000 && sale.Known > AsOf));
    }

    [Fact]
    public void An_entity_of_which_all_events_are_forgotten_still_has_a_record()
    {
        new BackfillRun(options with { AsOf = AsOf + Duration.Days(100) }).Run();
        ViewPlan view = plan.Joins[0].View;
        StoredRecord[] records = [.. StoreFile.Read(StoreFile.PathFor(options.Store, view), view)];
        EntityState state = new(new StateLayout(view));
        Assert.Equal(5, records.Length);
        foreach (StoredRecord record in records)
        {
            EntityState.Decode(record.Record, state);
            Assert.Equal((0, (AsOf + Duration.Days(100)).Microseconds - EntityState.ReadHorizon), (state.EventCount, state.Floor));
        }
    }

    [Fact]
    public void Keys_ascend()
    {
        new BackfillRun(options).Run();
        ViewPlan view = plan.Joins[2].View;
        byte[][] keys = [.. StoreFile.Read(StoreFile.PathFor(options.Store, view), view).Select(record => record.Key)];
        Assert.True(keys.Length > 10);
        for (int i = 1; i < keys.Length; i++)
        {
            Assert.True(keys[i - 1].AsSpan().SequenceCompareTo(keys[i]) < 0);
        }
    }

    [Theory]
    [InlineData(1, 4L << 30)]
    [InlineData(2, 20_000)]
    [InlineData(1, 5_000)]
    public void Neither_threads_nor_memory_nor_order_change_a_byte(int threads, long budget)
    {
        new BackfillRun(options).Run();
        Sale[] shuffled = [.. sales];
        new Random(3).Shuffle(shuffled);
        BackfillOptions other = options with
        {
            Threads = threads,
            MemoryBudget = budget,
            Store = Directory.CreateDirectory(workspace.PathOf("other")).FullName,
            Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [CheckoutData.Write(workspace, "shuffled.parquet", shuffled)] },
        };
        new BackfillRun(other).Run();
        foreach (ViewPlan view in plan.Joins.Select(join => join.View).Distinct())
        {
            Assert.Equal(
                Shown(StoreFile.Read(StoreFile.PathFor(options.Store, view), view)),
                Shown(StoreFile.Read(StoreFile.PathFor(other.Store, view), view)));
        }
    }

    [Fact]
    public void A_store_says_as_of_when_it_is()
    {
        new BackfillRun(options).Run();
        ViewPlan view = plan.Joins[0].View;
        Assert.Equal(AsOf, StoreFile.Open(StoreFile.PathFor(options.Store, view), view).AsOf);
        Assert.EndsWith("ShopSales.aaaaaaaaaaaa.parquet", StoreFile.PathFor(options.Store, view));
    }

    [Fact]
    public void State_of_another_fingerprint_is_refused_with_both()
    {
        new BackfillRun(options).Run();
        ShopSalesPlan changed = new() { Fingerprint = new string('a', 12) + new string('d', 52) };
        string path = StoreFile.PathFor(options.Store, changed);
        Assert.True(File.Exists(path));
        string message = Assert.Throws<InputException>(() => StoreFile.Open(path, changed)).Message;
        Assert.Contains(new string('a', 64), message);
        Assert.Contains(changed.StateFingerprint, message);
        Assert.Contains("Run backfill again", message);
    }

    [Fact]
    public void What_is_no_store_is_refused()
    {
        string sales = options.Events["sales"][0];
        Assert.Contains("is no store", Assert.Throws<InputException>(() => StoreFile.Open(sales, plan.Joins[0].View)).Message);
    }

    [Fact]
    public void A_failed_run_leaves_the_store_as_it_was()
    {
        new BackfillRun(options).Run();
        Dictionary<string, byte[]> before = Directory.GetFiles(options.Store).ToDictionary(path => path, File.ReadAllBytes);
        BackfillRun strict = new(options with { StrictAdmission = true, AsOf = AsOf + Duration.Hours(1) });
        Assert.Contains("is refused", Assert.Throws<InputException>(() => strict.Run()).Message);
        Assert.Equal(before, Directory.GetFiles(options.Store).ToDictionary(path => path, File.ReadAllBytes));
    }

    [Fact]
    public void A_store_of_which_one_file_cannot_be_written_stays_as_it_was()
    {
        new BackfillRun(options).Run();
        Dictionary<string, byte[]> before = Directory.GetFiles(options.Store).ToDictionary(path => path, File.ReadAllBytes);
        string last = StoreFile.PathFor(options.Store, plan.Joins.Select(join => join.View).Distinct().Last());
        Directory.CreateDirectory(last + ".partial");
        BackfillRun run = new(options with { AsOf = AsOf + Duration.Hours(1) });
        Assert.StartsWith($"{last}: cannot be written. ", Assert.Throws<IOException>(() => run.Run()).Message);
        Assert.Equal(before, Directory.GetFiles(options.Store).ToDictionary(path => path, File.ReadAllBytes));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
        => Assert.Contains(
            "no such folder",
            Assert.Throws<InputException>(() => new BackfillRun(options with { Store = workspace.PathOf("nowhere") }).Run()).Message);

    private static bool HasKey(ViewPlan view, Sale sale) => sale.Shop is not null && (view.Event.Keys.Length == 1 || sale.Customer is not null);

    private static IEnumerable<KeyValuePair<string, string>> Shown(IEnumerable<StoredRecord> records)
        => records.Select(record => KeyValuePair.Create(Convert.ToHexString(record.Key), Convert.ToHexString(record.Record)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private Dictionary<string, string> ByHand(ViewPlan view)
    {
        StateLayout layout = new(view);
        Dictionary<string, EntityState> states = [];
        StringTable strings = new();
        using Tile tile = new(view.Event.Program.Columns, 1, strings);
        foreach (Sale sale in sales.Where(sale => sale.Items <= 1000 && HasKey(view, sale) && sale.Known + new Duration(view.SourceLag) <= AsOf))
        {
            object?[] cells = [sale.At, sale.Known, sale.Id, sale.Number, sale.Shop, sale.Customer, sale.Price, sale.Items, sale.Note];
            for (int column = 0; column < cells.Length; column++)
            {
                tile.Put(column, 0, CheckoutData.LaneOf(cells[column], strings), cells[column] is not null, FeatureStatus.Present);
            }

            view.Event.Program.Run(tile, 1);
            string key = KeyByHand(view, sale);
            if (!states.TryGetValue(key, out EntityState? state))
            {
                state = new EntityState(layout);
                states.Add(key, state);
            }

            state.Apply(tile, 0);
        }

        return states.ToDictionary(pair => pair.Key, pair =>
        {
            ArrayBufferWriter<byte> record = new();
            pair.Value.Compact(AsOf.Microseconds);
            pair.Value.Encode(record);
            return Convert.ToHexString(record.WrittenSpan);
        });
    }

    private static string KeyByHand(ViewPlan view, Sale sale)
    {
        byte[] text = Encoding.UTF8.GetBytes(sale.Shop!);
        string shop = $"01{text.Length:X2}{Convert.ToHexString(text)}";
        return view.Event.Keys.Length == 1 ? shop : $"{shop}02{Convert.ToHexString(BitConverter.GetBytes(sale.Customer!.Value))}";
    }
}
