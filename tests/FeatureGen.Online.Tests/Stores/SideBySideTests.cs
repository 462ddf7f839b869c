using FeatureGen.Online.Stores;
using FeatureGen.Online.Tests.Model;
using FeatureGen.Plans;

namespace FeatureGen.Online.Tests.Stores;

/// <summary>Versions of one view, told apart by what they keep of events.</summary>
public sealed class SideBySideTests
{
    private static readonly ViewPlan<Payment> View = CardPayments.Generated.Plan;
    private static readonly ViewPlan<Payment> Derived = Model.Derived.CardPayments.Generated.Plan;
    private static readonly ViewPlan<Payment> Longer = Model.Longer.CardPayments.Generated.Plan;

    [Fact]
    public void A_change_to_derived_features_finds_the_state_again()
    {
        Assert.Equal(View.StateFingerprint, Derived.StateFingerprint);
        PaymentStream stream = new(21);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        using EmbeddedStore changed = folder.Open(Model.Derived.Fraud.Generated.Plan);
        Assert.Equal(0, stream.Replay(changed, Derived).Applied);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(changed));
    }

    [Fact]
    public void Two_versions_live_side_by_side_in_one_store()
    {
        Assert.NotEqual(View.StateFingerprint, Longer.StateFingerprint);
        PaymentStream stream = new(22);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open(Fraud.Generated.Plan, Model.Longer.Fraud.Generated.Plan))
        {
            stream.Apply(store, 0, stream.Events.Count);
            stream.Apply(store, 0, stream.Events.Count, Longer);
            store.Checkpoint();
        }

        MemoryStore alone = new();
        stream.Apply(alone, 0, stream.Events.Count, Longer);
        using EmbeddedStore again = folder.Open(Fraud.Generated.Plan, Model.Longer.Fraud.Generated.Plan);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
        Assert.Equal(PaymentStream.Records(alone.Keys, alone.TryEncode, Longer), PaymentStream.Records(again.Keys, again.TryEncode, Longer));
    }

    [Fact]
    public void A_new_version_has_its_source_replayed_from_the_beginning_and_the_old_one_counts_nothing_twice()
    {
        PaymentStream stream = new(23);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, stream.Events.Count);
            store.Checkpoint();
        }

        using EmbeddedStore both = folder.Open(Fraud.Generated.Plan, Model.Longer.Fraud.Generated.Plan);
        Assert.Empty(both.Cursors);
        Assert.Equal(0, stream.Replay(both).Applied);
        Assert.Equal(stream.History.Store.Keys(View).Count, both.Keys(View).Count);
        Assert.True(stream.Replay(both, Longer).Applied > 0);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(both));
        both.Checkpoint();
        Assert.Equal(2, both.Cursors.Length);
    }

    [Fact]
    public void The_state_of_a_version_that_is_not_opened_stays_as_it_is()
    {
        PaymentStream stream = new(24);
        using StoreFolder folder = new();
        using (EmbeddedStore store = folder.Open())
        {
            stream.Apply(store, 0, 200);
            store.Checkpoint();
        }

        using (EmbeddedStore store = folder.Open(Model.Longer.Fraud.Generated.Plan))
        {
            stream.Apply(store, 0, stream.Events.Count, Longer);
            store.Checkpoint();
        }

        using EmbeddedStore again = folder.Open();
        Assert.Equal(100, stream.Events.Count - 200);
        Assert.True(stream.Replay(again).Repeated == 0);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(again));
    }

    [Fact]
    public void Two_appliers_of_one_state_count_an_event_once()
    {
        PaymentStream stream = new(25);
        using StoreFolder folder = new();
        using EmbeddedStore store = folder.Open(Fraud.Generated.Plan, Model.Derived.Fraud.Generated.Plan);
        stream.Apply(store, 0, stream.Events.Count);
        Assert.Equal(0, stream.Apply(store, 0, stream.Events.Count, Derived).Applied);
        Assert.Equal(stream.Uninterrupted(), stream.Contents(store));
    }
}
