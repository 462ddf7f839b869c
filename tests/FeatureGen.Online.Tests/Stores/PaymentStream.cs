using System.Buffers;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>A history's payments in the order in which they are booked, in two partitions, and what a store makes of them.</summary>
internal sealed class PaymentStream
{
    public PaymentStream(int seed, int payments = 300)
    {
        History = new PaymentHistory(seed, payments);
        long[] last = [9, 9];
        foreach (Payment payment in History.Payments.OrderBy(payment => payment.BookedAt.Microseconds))
        {
            int partition = (int)(payment.PaymentId % 2);
            Events.Add((payment, new EventPosition(partition, last[partition] += 1 + payment.PaymentId % 3)));
        }
    }

    public PaymentHistory History { get; }

    public List<(Payment Payment, EventPosition Position)> Events { get; } = [];

    /// <summary>What is read back of a store: every record, then every answer.</summary>
    public string[] Contents(EmbeddedStore store) => [.. Records(store.Keys, store.TryEncode, CardPayments.Generated.Plan), .. Answers(store)];

    public string[] Contents(MemoryStore store) => [.. Records(store.Keys, store.TryEncode, CardPayments.Generated.Plan), .. Answers(store)];

    /// <summary>The contents of a store in memory that every event was applied to once.</summary>
    public string[] Uninterrupted(long? watermark = null)
    {
        if (watermark is { } to)
        {
            History.Store.Compact(CardPayments.Generated.Plan, to);
        }

        return Contents(History.Store);
    }

    /// <summary>Applies the events from one on and before another.</summary>
    public EventApplier<Payment> Apply(IEventStore store, int from, int to, ViewPlan<Payment>? view = null)
    {
        EventApplier<Payment> applier = new(view ?? CardPayments.Generated.Plan, store);
        foreach ((Payment payment, EventPosition position) in Events[from..to])
        {
            applier.Apply(payment, position);
        }

        applier.Dispose();
        return applier;
    }

    /// <summary>Applies the events that a store asks for after it was opened.</summary>
    public EventApplier<Payment> Replay(EmbeddedStore store, ViewPlan<Payment>? view = null)
    {
        Dictionary<int, long> cursors = store.Cursors.ToDictionary(cursor => cursor.Partition, cursor => cursor.Offset);
        EventApplier<Payment> applier = new(view ?? CardPayments.Generated.Plan, store);
        foreach ((Payment payment, EventPosition position) in Events)
        {
            if (position.Offset > cursors.GetValueOrDefault(position.Partition, long.MinValue))
            {
                applier.Apply(payment, position);
            }
        }

        applier.Dispose();
        return applier;
    }

    public IEnumerable<string> Answers(IOnlineStore store)
    {
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, store);
        var vector = new FeatureValue[server.Outputs.Length];
        foreach (FraudRequest request in History.Requests)
        {
            yield return $"{server.Compute(request, vector)} {string.Join(" ", vector)}";
        }
    }

    public delegate bool Encoding(ViewPlan view, ReadOnlySpan<byte> key, IBufferWriter<byte> output);

    public static IEnumerable<string> Records(Func<ViewPlan, IReadOnlyList<byte[]>> keys, Encoding encode, ViewPlan view)
    {
        ArrayBufferWriter<byte> record = new();
        foreach (byte[] key in keys(view).OrderBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            record.ResetWrittenCount();
            Assert.True(encode(view, key, record));
            yield return Convert.ToHexString(key) + " " + Convert.ToHexString(record.WrittenSpan);
        }
    }
}
