using System.Buffers;
using System.Diagnostics;
using FeatureGen.Benchmarks.Measuring;
using FeatureGen.Benchmarks.Peers;
using FeatureGen.Columns;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Benchmarks.Online;

/// <summary>Entities of 10,000 events a day over thirty days: what windows of a hop let go of, and what a read costs.</summary>
internal static class HopVerb
{
    private const int Cards = 2;
    private const int EventsOfACard = 300_000;
    private const long Hour = 3_600_000_000;

    /// <summary>Prints the table.</summary>
    public static void Print()
    {
        CardEvent[] payments = new PaymentStream(5).Even(Cards, EventsOfACard);
        Charge[] charges = [.. payments.Select(payment => new Charge { At = payment.At, Known = payment.Known, Card = payment.Card, Merchant = payment.Merchant, Amount = payment.Amount })];
        Measure("Past(30 d)", ChargesByEvent.Generated.Plan, charges, charge => charge.Known);
        Measure("Past(30 d).Every(1 h)", ChargesByHour.Generated.Plan, charges, charge => charge.Known);
        Measure("Past(30 d).Every(1 h), of events with ids", PaymentsByHour.Generated.Plan, payments, payment => payment.Known);
    }

    private static void Measure<TEvent>(string window, ViewPlan<TEvent> view, TEvent[] events, Func<TEvent, Timestamp> known)
        where TEvent : struct
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        MemoryStore store = new();
        using var applier = new EventApplier<TEvent>(view, store);
        long applying = Stopwatch.GetTimestamp();
        long compactAt = 0;
        int most = 0;
        foreach (TEvent each in events)
        {
            if (known(each) > PaymentStream.End)
            {
                break;
            }

            applier.Apply(each);
            if (known(each).Microseconds > compactAt)
            {
                store.Compact(view, known(each).Microseconds);
                compactAt = known(each).Microseconds + Hour;
                most = Math.Max(most, RecordOf(store, view).Length);
            }
        }

        double applied = Stopwatch.GetElapsedTime(applying).TotalNanoseconds / events.Length;
        byte[] record = RecordOf(store, view);
        double memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Cards;
        EntityState state = new(new StateLayout(view));
        EntityState.Decode(record, state);
        Console.WriteLine(FormattableString.Invariant(
            $"{window}: {state.EventCount:N0} events kept, {state.FoldedCount:N0} folded, a record of {record.Length:N0} bytes, at most {most:N0} on the way, {memory / 1024:N0} KB in memory, applied and compacted in {applied:N0} ns an event, read in {ReadTime(view, state) / 1_000:F1} us"));
        GC.KeepAlive(store);
    }

    private static byte[] RecordOf<TEvent>(MemoryStore store, ViewPlan<TEvent> view)
        where TEvent : struct
    {
        ArrayBufferWriter<byte> record = new();
        store.TryEncode(view, store.Keys(view).First(), record);
        return record.WrittenSpan.ToArray();
    }

    private static double ReadTime(ViewPlan view, EntityState state)
    {
        using Tile tile = new(view.Program.Columns, 1, new StringTable());
        List<double> times = [];
        for (int number = 0; number < 4_000; number++)
        {
            long begin = Stopwatch.GetTimestamp();
            state.Read(PaymentStream.End.Microseconds + (number * 7919L), null, tile, 0);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds);
        }

        return Rounds.Median([.. times.Skip(2_000)]);
    }
}
