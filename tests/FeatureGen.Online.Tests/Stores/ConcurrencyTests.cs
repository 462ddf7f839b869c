using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.State;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>Many threads at one store, on the same entities: what they leave is what one thread leaves.</summary>
public sealed class ConcurrencyTests
{
    private const int Appliers = 4;
    private const int Readers = 3;

    // To five seconds later each, within the two days of the payments.
    private const int MostCompactions = 24 * 60 * 60 / 5;
    private const int Payments = 12_000;

    private static readonly ViewPlan<Payment> View = CardPayments.Generated.Plan;

    [Theory]
    [InlineData(91)]
    [InlineData(92)]
    public async Task Events_applied_while_others_read_compact_and_checkpoint_make_the_bytes_of_one_thread(int seed)
    {
        PaymentStream stream = new(seed, Payments);
        PaymentHistory history = stream.History;
        Payment[] payments = [.. history.Payments.OrderBy(payment => payment.BookedAt.Microseconds)];
        long last = payments[^1].BookedAt.Microseconds;
        string[] expected = stream.Uninterrupted(last);

        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            using CancellationTokenSource applied = new();

            // One checkpoint at least is of the middle of each partition.
            using Barrier middle = new(Appliers, _ => store.Checkpoint());
            Task[] appliers = [.. Enumerable.Range(0, Appliers).Select(partition => Task.Factory.StartNew(
                () => Apply(store, payments, partition, from: long.MinValue, middle), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            Task<int>[] others = [.. Enumerable.Range(0, Readers).Select(reader => Task.Run(() => Read(store, reader, applied.Token))),
                Task.Run(() => Checkpoint(store, applied.Token)), Task.Run(() => Compact(store, payments[0].BookedAt.Microseconds, applied.Token))];
            await Task.WhenAll(appliers);
            await applied.CancelAsync();
            Assert.All(await Task.WhenAll(others), times => Assert.InRange(times, 1, int.MaxValue));

            store.Compact(View, last);
            Assert.Equal(expected, stream.Contents(store));
        }

        // What the last checkpoint holds, and the rest of each stream once more.
        using EmbeddedStore reopened = folder.Open();
        Assert.Equal(Appliers, reopened.Cursors.Count());
        await Task.WhenAll(reopened.Cursors.ToArray().Select(cursor => Task.Run(() => Apply(reopened, payments, cursor.Partition, cursor.Offset))));
        reopened.Compact(View, last);
        Assert.Equal(expected, stream.Contents(reopened));
        AssertSpecified(history, reopened);
    }

    // Every so many events are a partition, in batches of different sizes.
    private static void Apply(EmbeddedStore store, Payment[] payments, int partition, long from, Barrier? middle = null)
    {
        (Payment Payment, EventPosition Position)[] own =
        [
            .. payments.Where((_, index) => index % Appliers == partition).Select((payment, offset) => (payment, new EventPosition(partition, offset))).Where(each => each.Item2.Offset > from),
        ];
        Random random = new(partition);
        using EventApplier<Payment> applier = new(View, store);
        for (int start = 0, count; start < own.Length; start += count)
        {
            count = Math.Min(1 + random.Next(20), own.Length - start);
            if (start < own.Length / 2 && start + count >= own.Length / 2)
            {
                middle?.SignalAndWait();
            }

            applier.Apply([.. own[start..(start + count)].Select(each => each.Payment)], [.. own[start..(start + count)].Select(each => each.Position)]);
        }
    }

    // After all events have happened, no card ever has fewer than before.
    private static int Read(EmbeddedStore store, int reader, CancellationToken end)
    {
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, store);
        FeatureValue[] vector = new FeatureValue[server.Outputs.Length];
        int lifetime = server.Outputs.ToList().FindIndex(output => output.Name == "Card_Lifetime");
        Dictionary<string, long> most = [];
        int times = 0;
        do
        {
            string card = PaymentHistory.CardOf((times + reader) % 6);
            ReadOutcome outcome = server.Compute(new FraudRequest { At = PaymentHistory.Minute(100 * 60), PaymentId = 0, Card = card, Amount = 1 }, vector);
            Assert.Equal(ReadOutcome.Answered, outcome);
            Assert.InRange(vector[lifetime].Lane, most.GetValueOrDefault(card), Payments);
            most[card] = vector[lifetime].Lane;
            times++;
        }
        while (!end.IsCancellationRequested);
        return times;
    }

    private static int Checkpoint(EmbeddedStore store, CancellationToken end)
    {
        int times = 0;
        do
        {
            store.Checkpoint();
            times++;
        }
        while (!end.IsCancellationRequested);
        return times;
    }

    private static int Compact(EmbeddedStore store, long first, CancellationToken end)
    {
        int times = 0;
        do
        {
            store.Compact(View, first + (times++ * 5_000_000L));
        }
        while (!end.IsCancellationRequested && times < MostCompactions);
        return times;
    }

    private static void AssertSpecified(PaymentHistory history, EmbeddedStore store)
    {
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, store);
        FeatureValue[] vector = new FeatureValue[server.Outputs.Length];
        History specified = history.Specified;
        int answered = 0;
        foreach (FraudRequest request in history.Requests.Where(request => server.Compute(request, vector) == ReadOutcome.Answered))
        {
            answered++;
            ServingTests.AssertSpecified(Specification.Evaluate<Fraud, FraudRequest, FraudOutcome>(specified, request), vector);
        }

        Assert.InRange(answered, 5, history.Requests.Count);
    }
}
