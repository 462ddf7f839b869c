using System.Buffers;
using System.Diagnostics;
using System.Runtime;
using FeatureGen.Benchmarks.Measuring;
using FeatureGen.Benchmarks.Peers;
using FeatureGen.Columns;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Benchmarks.Online;

/// <summary>The peers' 37 features, served from memory: what an event costs, what a request costs, and how large records are.</summary>
/// <remarks>
/// Times are medians over batches of calls, by the clock: what another process takes from a batch spoils that batch alone. Cards are visited at
/// random, and together they exceed the caches.
/// </remarks>
internal static class OnlineVerb
{
    private const int ApplyBatch = 64;
    private const int ReadBatch = 16;
    private const int Batches = 4_001;

    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    /// <summary>Prints the table, or some parts of it.</summary>
    public static int Run(string[] parts)
    {
        bool IsWanted(string part) => parts.Length == 0 || parts.Contains(part);
        if (IsWanted("apply"))
        {
            CardEvent[] skewed = new PaymentStream(1).Skewed(100_000, 2_000_000);
            CardEvent[] even = new PaymentStream(1).Even(100_000, 20);
            Apply("100,000 cards, few with many and many with few events, as the peers' are", skewed, isBatch: false);
            Apply("100,000 cards of as many events each", even, isBatch: false);
            Apply("in batches of 64, 100,000 cards, few with many and many with few events", skewed, isBatch: true);
            Apply("in batches of 64, 100,000 cards of as many events each", even, isBatch: true);
        }

        if (IsWanted("few"))
        {
            CardEvent[] few = new PaymentStream(1).Even(200, 5_000);
            Apply("200 cards of 5,000 events, which stay in the caches", few, isBatch: false);
            Apply("in batches of 64, 200 cards of 5,000 events, which stay in the caches", few, isBatch: true);
        }

        if (IsWanted("read"))
        {
            Read(cards: 20_000, eventsOfACard: 20);
            Read(cards: 2_000, eventsOfACard: 600);
        }

        if (IsWanted("warm"))
        {
            Read(cards: 20, eventsOfACard: 600);
        }

        if (IsWanted("hot"))
        {
            Read(cards: 8, eventsOfACard: 300_000);
        }

        if (IsWanted("record"))
        {
            Records(eventsOfACard: 150);
            Records(eventsOfACard: 600);
        }

        return 0;
    }

    private static void Apply(string cards, CardEvent[] payments, bool isBatch)
    {
        MemoryStore store = new();
        using var applier = new EventApplier<CardEvent>(CardHistory.Generated.Plan, store);
        int measured = Math.Min(payments.Length / 2, Batches * ApplyBatch);
        int first = payments.Length - measured;
        for (int start = 0; start + ApplyBatch <= first; start += ApplyBatch)
        {
            Apply(applier, payments.AsSpan(start, ApplyBatch), isBatch);
        }

        WaitForCompiler();
        List<double> batches = [];
        for (int start = first; start + ApplyBatch <= payments.Length; start += ApplyBatch)
        {
            long begin = Stopwatch.GetTimestamp();
            Apply(applier, payments.AsSpan(start, ApplyBatch), isBatch);

            batches.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds / ApplyBatch);
        }

        Print($"one event applied, {cards}", batches);
    }

    private static void Apply(EventApplier<CardEvent> applier, ReadOnlySpan<CardEvent> payments, bool isBatch)
    {
        if (isBatch)
        {
            applier.Apply(payments);
            return;
        }

        foreach (ref readonly CardEvent payment in payments)
        {
            applier.Apply(payment);
        }
    }

    private static void Read(int cards, int eventsOfACard)
    {
        MemoryStore store = new();
        using var applier = new EventApplier<CardEvent>(CardHistory.Generated.Plan, store);
        foreach (CardEvent payment in new PaymentStream(2).Even(cards, eventsOfACard))
        {
            // As a server has them: what is late has not come yet.
            if (payment.Known <= PaymentStream.End)
            {
                applier.Apply(payment);
            }
        }

        CardRequest[] requests = new CardRequest[Batches * ReadBatch];
        Random random = new(3);
        for (int number = 0; number < requests.Length; number++)
        {
            requests[number] = new CardRequest { At = PaymentStream.End + Duration.Seconds(random.Next(1, 600)), Card = PaymentStream.CardOf(random.Next(cards)) };
        }

        var server = new FeatureServer<CardRequest, CardOutcome>(CardScore.Generated.Plan, store);
        var vector = new FeatureValue[server.Outputs.Length];
        server.WarmUp(requests[0]);
        string state = FormattableString.Invariant($"{cards:N0} cards of {eventsOfACard:N0} events in 30 days");
        Print($"one request for {vector.Length} features, {state}", Each(requests, request => server.Compute(request, vector)));
        ViewPlan<CardEvent> view = CardHistory.Generated.Plan;
        using Tile tile = new(view.Program.Columns, 1, new StringTable());
        byte[][] keys = [.. Enumerable.Range(0, cards).Select(card => KeyOf(tile, view, PaymentStream.CardOf(card)))];
        int next = 0;
        Print("  of which to read and aggregate the state", Each(requests, request =>
        {
            store.Read(view, keys[next = (next + 7919) % cards], request.At.Microseconds, null, tile, 0);
            tile.Strings.Clear();
        }));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int number = 0; number < 1_000; number++)
        {
            server.Compute(requests[number % requests.Length], vector);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(FormattableString.Invariant($"  allocated by 1,000 requests: {allocated} bytes"));
    }

    private static void Records(int eventsOfACard)
    {
        const int Cards = 1_000;
        ViewPlan<CardEvent> view = CardHistory.Generated.Plan;
        MemoryStore store = new();
        using var applier = new EventApplier<CardEvent>(view, store);
        foreach (CardEvent payment in new PaymentStream(4).Even(Cards, eventsOfACard))
        {
            applier.Apply(payment);
        }

        PrintRecords($"a record of {eventsOfACard} events, never compacted", store, view, eventsOfACard);
        store.Compact(view, PaymentStream.End.Microseconds);
        PrintRecords($"a record of {eventsOfACard} events, compacted to the newest", store, view, eventsOfACard);
    }

    private static void PrintRecords(string what, MemoryStore store, ViewPlan view, int eventsOfACard)
    {
        ArrayBufferWriter<byte> record = new();
        List<double> sizes = [];
        List<double> writing = [];
        List<double> reading = [];
        EntityState state = new(new StateLayout(view));
        for (int round = 0; round < 20; round++)
        {
            foreach (byte[] key in store.Keys(view))
            {
                record.ResetWrittenCount();
                long begin = Stopwatch.GetTimestamp();
                store.TryEncode(view, key, record);
                writing.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds);
                sizes.Add(record.WrittenCount);
                begin = Stopwatch.GetTimestamp();
                EntityState.Decode(record.WrittenSpan, state);
                reading.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds);
            }
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {Rounds.Median([.. sizes]):N0} bytes, {Rounds.Median([.. sizes]) / eventsOfACard:F2} an event; written in {Rounds.Median([.. writing]) / 1_000:F1} us, read in {Rounds.Median([.. reading]) / 1_000:F1} us"));
    }

    private static List<double> Each(CardRequest[] requests, Action<CardRequest> answer)
    {
        List<double> batches = [];
        foreach (CardRequest request in requests.AsSpan(0, Math.Min(requests.Length, 200)))
        {
            answer(request);
        }

        WaitForCompiler();
        long turn = Stopwatch.GetTimestamp();
        for (int start = 0; start + ReadBatch <= requests.Length && Stopwatch.GetElapsedTime(turn) < LongestTurn; start += ReadBatch)
        {
            long begin = Stopwatch.GetTimestamp();
            foreach (CardRequest request in requests.AsSpan(start, ReadBatch))
            {
                answer(request);
            }

            batches.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds / ReadBatch);
        }

        return batches;
    }

    // Methods that ran often are compiled again in the background once nothing new has been for 100 ms.
    private static void WaitForCompiler()
    {
        for (int quiet = 0; quiet < 3;)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            Thread.Sleep(150);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }

    private static byte[] KeyOf(Tile tile, ViewPlan view, long card)
    {
        byte[] key = new byte[32];
        tile.LongsOf(0)[0] = card;
        tile.SetValid(0, 0, true);
        int length = EntityKeyEncoding.Encode(tile, 0, [0], view.Event.KeyKinds, ref key);
        return key[..length];
    }

    private static void Print(string what, List<double> batches)
    {
        double[] sorted = [.. batches.Order()];
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: median {sorted[sorted.Length / 2]:N0} ns, 90 of 100 within {sorted[sorted.Length * 9 / 10]:N0} ns, mean {sorted.Average():N0} ns"));
    }
}
