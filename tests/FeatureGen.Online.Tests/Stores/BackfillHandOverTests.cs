using System.Globalization;
using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Online.Applying;
using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>A backfill as of a time, then the stream: what the backfill has seen is not counted twice, and nothing is lost.</summary>
public sealed class BackfillHandOverTests
{
    private static readonly ViewPlan<Payment> View = CardPayments.Generated.Plan;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(160)]
    [InlineData(299)]
    public void Backfill_and_stream_are_the_stream_alone_wherever_the_cut_is(int cut)
    {
        PaymentStream stream = new(31);
        Timestamp asOf = stream.Events[cut].Payment.BookedAt;
        using StoreFolder folder = new();
        Backfill(stream, folder, asOf);
        using (EmbeddedStore store = folder.Open())
        {
            Assert.Equal(["CardPayments"], store.LoadBackfill(folder.Path));
            Assert.True(stream.Replay(store).Repeated > 0);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(stream.Uninterrupted(asOf.Microseconds), stream.Contents(again));
    }

    [Fact]
    public void A_store_that_is_killed_before_its_first_checkpoint_begins_with_the_backfill_again()
    {
        PaymentStream stream = new(32);
        Timestamp asOf = stream.Events[150].Payment.BookedAt;
        using StoreFolder folder = new();
        Backfill(stream, folder, asOf);
        using (EmbeddedStore store = folder.Open())
        {
            store.LoadBackfill(folder.Path);
            stream.Apply(store, 0, 250);
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(["CardPayments"], again.LoadBackfill(folder.Path));
        stream.Replay(again);
        Assert.Equal(stream.Uninterrupted(asOf.Microseconds), stream.Contents(again));
    }

    [Fact]
    public void At_later_starts_the_state_is_left_alone_and_the_cut_is_remembered()
    {
        PaymentStream stream = new(33);
        Timestamp asOf = stream.Events[150].Payment.BookedAt;
        using StoreFolder folder = new();
        Backfill(stream, folder, asOf);
        using (EmbeddedStore store = folder.Open())
        {
            store.LoadBackfill(folder.Path);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        Assert.Empty(again.LoadBackfill(folder.Path));
        EventApplier<Payment> replayed = stream.Replay(again);
        Assert.Equal(stream.Events.Count(each => each.Payment.Card is not null && each.Payment.BookedAt <= asOf), replayed.Repeated);
        Assert.Equal(stream.Uninterrupted(asOf.Microseconds), stream.Contents(again));
    }

    [Fact]
    public void State_that_has_begun_without_a_backfill_gets_none()
    {
        PaymentStream stream = new(34);
        using StoreFolder folder = new();
        Backfill(stream, folder, stream.Events[150].Payment.BookedAt);
        using EmbeddedStore store = folder.Open();
        stream.Apply(store, 0, 1);
        Assert.Contains("has begun without a backfill", Assert.Throws<InputException>(() => store.LoadBackfill(folder.Path)).Message);
    }

    [Fact]
    public void A_backfill_of_another_version_is_refused_and_nothing_is_loaded()
    {
        PaymentStream stream = new(35);
        using StoreFolder folder = new();
        Backfill(stream, folder, stream.Events[150].Payment.BookedAt);
        using EmbeddedStore store = folder.Open(Model.Longer.Fraud.Generated.Plan);
        Assert.Contains("under another fingerprint", Assert.Throws<InputException>(() => store.LoadBackfill(folder.Path)).Message);
        Assert.Empty(store.Keys(Model.Longer.CardPayments.Generated.Plan));
    }

    private static void Backfill(PaymentStream stream, StoreFolder folder, Timestamp asOf)
    {
        string events = folder.PathOf("payments.csv");
        File.WriteAllLines(events, ["payment_id,paid_at,booked_at,card,amount,merchant,items", .. stream.History.Payments.Select(Line)]);
        new BackfillRun(new BackfillOptions
        {
            Plan = Fraud.Generated.Plan,
            Events = new Dictionary<string, IReadOnlyList<string>> { ["payments"] = [events] },
            Store = folder.Path,
            AsOf = asOf,
            Threads = 1,
        }).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.True(File.Exists(StoreFile.PathFor(folder.Path, View)));
    }

    private static string Line(Payment payment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{payment.PaymentId},{payment.PaidAt},{payment.BookedAt},{payment.Card},{payment.Amount:R},{payment.Merchant},{payment.Items}");
}
