using System.Buffers;
using System.Globalization;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Hosting.TestApp;

/// <summary>A service as a user has it: it opens a store over a backfill, catches up with its events, checkpoints and answers.</summary>
/// <param name="folder">The folder of <c>sales.csv</c>, <c>visits.csv</c> and the backfill in <c>store</c>.</param>
/// <param name="state">The folder of the embedded store.</param>
public sealed class LiveShop(string folder, string state)
{
    private static readonly ViewPlan[] Views = [ShopSales.Generated.Plan, ProductSales.Generated.Plan, ShopVisits.Generated.Plan];

    private readonly FeatureValue[] vector = new FeatureValue[Checkout.Generated.Plan.Outputs.Length];

    /// <summary>The events in the order in which they become known.</summary>
    public ShopEvent[] Events { get; } = ShopEvent.Read(folder);

    /// <summary>The same as a program: each answer becomes a line of a file, the records the output.</summary>
    public static void Serve(string folder, string state, string answers)
    {
        using StreamWriter writer = new(answers, append: true) { AutoFlush = true };
        string[] records = new LiveShop(folder, state).Run(
            (number, answer) => writer.WriteLine(FormattableString.Invariant($"{number} {answer}")), eventsPerCheckpoint: 40, () => Console.WriteLine("open"));
        Console.WriteLine(string.Join('\n', records));
    }

    /// <summary>Opens the store and takes in all events that it has not seen.</summary>
    /// <param name="answered">Given the number of an event and what was answered after it.</param>
    /// <param name="eventsPerCheckpoint">After how many events the next checkpoint begins; 0 for none.</param>
    /// <param name="opened">Called once the store is open.</param>
    /// <returns>The records of all entities in the end.</returns>
    public string[] Run(Action<int, string> answered, int eventsPerCheckpoint, Action? opened = null)
    {
        using EmbeddedStore store = EmbeddedStore.Open(state, Checkout.Generated.Plan);
        store.LoadBackfill(Path.Combine(folder, "store"));
        opened?.Invoke();
        var cursors = store.Cursors.ToDictionary(cursor => (cursor.Source, cursor.Partition), cursor => cursor.Offset);
        bool IsSeen(ShopEvent each) => cursors.TryGetValue((each.Source, each.Position.Partition), out long seen) && each.Position.Offset <= seen;
        int first = Array.FindIndex(Events, each => !IsSeen(each));
        Task checkpoint = Task.CompletedTask;
        Take(store, first < 0 ? Events.Length : first, IsSeen, answered, applied =>
        {
            if (eventsPerCheckpoint > 0 && applied % eventsPerCheckpoint == 0)
            {
                // Events and answers go on while it is written.
                checkpoint.GetAwaiter().GetResult();
                Compact(store.Compact, Events[applied - 1].Known);
                checkpoint = Task.Run(store.Checkpoint);
            }
        });
        checkpoint.GetAwaiter().GetResult();
        Compact(store.Compact, Events[^1].Known);
        return Records(store.Keys, store.TryEncode);
    }

    /// <summary>The same without backfill, checkpoints or interruptions: what has to come out.</summary>
    public string[] RunInMemory(Action<int, string> answered)
    {
        MemoryStore store = new();
        Take(store, 0, _ => false, answered, _ => { });
        Compact(store.Compact, Events[^1].Known);
        return Records(store.Keys, store.TryEncode);
    }

    private delegate bool Encoding(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output);

    private static void Compact(Action<ViewPlan, long> compact, Timestamp watermark) => Array.ForEach(Views, view => compact(view, watermark.Microseconds));

    private static string[] Records(Func<ViewPlan, IReadOnlyList<byte[]>> keys, Encoding encode)
    {
        ArrayBufferWriter<byte> record = new();
        List<string> lines = [];
        foreach (ViewPlan view in Views)
        {
            foreach (byte[] key in keys(view).OrderBy(Convert.ToHexString, StringComparer.Ordinal))
            {
                record.ResetWrittenCount();
                encode(view, key, record);
                lines.Add($"{view.Name} {Convert.ToHexString(key)} {Convert.ToHexString(record.WrittenSpan)}");
            }
        }

        return [.. lines];
    }

    private void Take(IEventStore store, int first, Predicate<ShopEvent> isSeen, Action<int, string> answered, Action<int> applied)
    {
        using EventApplier<Sale> shops = new(ShopSales.Generated.Plan, store);
        using EventApplier<Sale> products = new(ProductSales.Generated.Plan, store);
        using EventApplier<Visit> visits = new(ShopVisits.Generated.Plan, store);
        FeatureServer<CheckoutRequest, CheckoutOutcome> server = new(Checkout.Generated.Plan, store);
        for (int number = first; number < Events.Length; number++)
        {
            ShopEvent each = Events[number];
            if (!isSeen(each) && each.Sale is { } sale)
            {
                shops.Apply(sale, each.Position);
                products.Apply(sale, each.Position);
            }
            else if (!isSeen(each) && each.Visit is { } visit)
            {
                visits.Apply(visit, each.Position);
            }

            // Only between known times: what becomes known at one time counts together.
            if (number + 1 == Events.Length || Events[number + 1].Known > each.Known)
            {
                answered(number, Answer(server, each));
            }

            applied(number + 1);
        }
    }

    private string Answer(FeatureServer<CheckoutRequest, CheckoutOutcome> server, ShopEvent each)
    {
        CheckoutRequest request = new() { At = each.Known, SaleId = 0, Shop = each.Shop, Product = "tea", Basket = 3 };
        var outcome = server.Compute(request, vector);
        return string.Create(CultureInfo.InvariantCulture, $"{outcome} {string.Join(' ', vector.Select(value => $"{value.Status}:{value.Lane:x}:{value.Text}"))}");
    }
}
