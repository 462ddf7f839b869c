using FeatureGen.Online.Applying;
using FeatureGen.Online.Serving;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Stores.Checkpoints;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Online.Tests.Stores;

public sealed class EmbeddedStoreTests
{
    private static readonly ViewPlan<Payment> View = CardPayments.Generated.Plan;

    [Fact]
    public void A_store_that_is_opened_again_holds_the_same_records_and_gives_the_same_answers()
    {
        PaymentStream stream = new(1);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(300)]
    public void What_came_after_the_checkpoint_is_made_up_for_by_a_replay_from_the_cursors(int checkpointed)
    {
        PaymentStream stream = new(2);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, checkpointed);
            store.Checkpoint();
            stream.Apply(store, checkpointed, stream.Events.Count);
        }

        using EmbeddedStore again = folder.Open();
        EventApplier<Payment> replayed = stream.Replay(again);
        Assert.Equal(stream.Events.Count - checkpointed, replayed.Applied + replayed.WithoutKey);
        Assert.Equal(0, replayed.Repeated);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Fact]
    public void An_event_that_comes_again_is_not_counted_again()
    {
        PaymentStream stream = new(3);
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        stream.Apply(store, 0, 200);
        EventApplier<Payment> again = stream.Apply(store, 0, stream.Events.Count);
        Assert.Equal(stream.Events[..200].Count(each => each.Payment.Card is not null), again.Repeated);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(store));
    }

    [Fact]
    public void Each_record_has_cursors_of_its_own_so_that_a_replay_from_the_beginning_changes_nothing()
    {
        PaymentStream stream = new(4);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(0, stream.Apply(again, 0, stream.Events.Count).Applied);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Fact]
    public void Cursors_are_those_of_the_last_checkpoint_and_count_events_of_no_entity()
    {
        PaymentStream stream = new(5);
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        Payment payment = stream.Events[0].Payment;
        using EventApplier<Payment> applier = new(View, store);
        applier.Apply(payment with { Card = "card 1" }, new EventPosition(7, 3));
        applier.Apply(payment with { Card = null }, new EventPosition(7, 20));
        Assert.Empty(store.Cursors);
        store.Checkpoint();
        Assert.Equal([new SourceCursor("payments", 7, 20)], store.Cursors);
        applier.Apply(payment with { Card = "card 2" }, new EventPosition(-1, 0));
        Assert.Equal([new SourceCursor("payments", 7, 20)], store.Cursors);
        store.Checkpoint();
        Assert.Equal([new SourceCursor("payments", -1, 0), new SourceCursor("payments", 7, 20)], store.Cursors);
    }

    [Fact]
    public void Only_what_has_changed_is_written()
    {
        PaymentStream stream = new(6);
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        stream.Apply(store, 0, stream.Events.Count);
        Assert.Equal(store.Keys(View).Count, store.Checkpoint());
        Assert.Equal(0, store.Checkpoint());
        using EventApplier<Payment> applier = new(View, store);
        applier.Apply(stream.Events[0].Payment with { Card = "card 1" }, new EventPosition(0, long.MaxValue));
        store.Compact(View, stream.Events[^1].Payment.BookedAt.Microseconds);
        Assert.Equal(1, store.Checkpoint());
    }

    [Fact]
    public void A_compacted_store_is_found_again_compacted()
    {
        PaymentStream stream = new(7);
        long watermark = PaymentHistory.Minute(40 * 60).Microseconds;
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, 150);
            store.Checkpoint();
            store.Compact(View, watermark);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        stream.Replay(again);
        Assert.Equal(stream.Uninterrupted(watermark), stream.Contents(again));
    }

    [Fact]
    public void An_event_without_a_position_is_refused()
    {
        PaymentStream stream = new(8, payments: 20);
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open();
        using EventApplier<Payment> applier = new(View, store);
        Payment payment = stream.Events.First(each => each.Payment.Card is not null).Payment;
        Assert.Contains("without its position", Assert.Throws<InvalidOperationException>(() => applier.Apply(payment)).Message);
        Assert.Empty(store.Keys(View));
    }

    [Fact]
    public void A_view_that_the_store_was_not_opened_with_is_refused()
    {
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open(Model.Longer.Fraud.Generated.Plan);
        var server = new FeatureServer<FraudRequest, FraudOutcome>(Fraud.Generated.Plan, store);
        Assert.Contains("CardPayments", Assert.Throws<InvalidOperationException>(() => Answer(server)).Message);
    }

    [Fact]
    public void Checkpoints_in_the_background_go_on_while_events_and_requests_do()
    {
        PaymentStream stream = new(9, payments: 3_000);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            List<CheckpointException> failures = [];
            store.CheckpointEvery(TimeSpan.FromMilliseconds(1), failures.Add);
            FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, store);
            int applied = 0;
            for (; store.Cursors.IsEmpty || applied < stream.Events.Count; applied++)
            {
                stream.Apply(store, applied % stream.Events.Count, applied % stream.Events.Count + 1);
                Answer(server);
            }

            Assert.Empty(failures);
        }

        using EmbeddedStore again = folder.Open();
        stream.Replay(again);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Fact]
    public void Requests_allocate_nothing_once_warm()
    {
        PaymentStream stream = new(10);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        FeatureServer<FraudRequest, FraudOutcome> server = new(Fraud.Generated.Plan, again);
        FraudRequest[] requests = [.. stream.History.Requests];
        var vector = new FeatureValue[server.Outputs.Length];

        // How many requests it takes until everything is compiled for good depends on what else the machine does.
        long allocated = long.MaxValue;
        for (int round = 0; round < 20 && allocated > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Serve(server, requests, vector, 10_000);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    private static void Serve(FeatureServer<FraudRequest, FraudOutcome> server, FraudRequest[] requests, FeatureValue[] vector, int count)
    {
        for (int i = 0; i < count; i++)
        {
            server.Compute(requests[i % requests.Length], vector);
        }
    }

    private static void Answer(FeatureServer<FraudRequest, FraudOutcome> server)
        => server.Compute(
            new FraudRequest { At = PaymentHistory.Minute(60), PaymentId = 0, Card = "card 1", Amount = 1 }, new FeatureValue[server.Outputs.Length]);
}
