using CardFraud.Generation;

namespace CardFraud.Tests.Generation;

public class CardWorldTests(CardWorldTests.Generated generated) : IClassFixture<CardWorldTests.Generated>
{
    private List<Delivery> Deliveries => generated.World.Deliveries;

    [Fact]
    public void It_is_the_same_each_time()
    {
        CardWorld again = CardWorld.Generate();
        Assert.True(Deliveries.SequenceEqual(again.Deliveries));
        Assert.True(generated.World.Profiles.SequenceEqual(again.Profiles));
        Assert.True(generated.World.Questions.SequenceEqual(again.Questions));
    }

    [Fact]
    public void It_is_as_large_as_promised()
    {
        Assert.InRange(Deliveries.Count, 950_000, 1_100_000);
        Assert.InRange(Deliveries.Select(delivery => delivery.Purchase.Card).Distinct().Count(), 19_000, Cards.Count);
        Assert.All(generated.World.Questions, question => Assert.InRange(question.At, Calendar.SpineStart, Calendar.SpineEnd - 1));
    }

    [Fact]
    public void Everything_awkward_happens()
    {
        Assert.Contains(Deliveries, delivery => delivery.Booked - delivery.Purchase.At > Calendar.Day);
        Assert.Contains(Deliveries, delivery => delivery.Purchase.Cents is null);
        Assert.Contains(Deliveries, delivery => delivery.Purchase.Cents < 0);
        Assert.Contains(Deliveries, delivery => delivery.Purchase.Country is null);
        Assert.InRange(Deliveries.Count - Deliveries.DistinctBy(delivery => delivery.Purchase.Id).Count(), 1_000, 20_000);
        Assert.InRange(Deliveries.GroupBy(delivery => (delivery.Purchase.Card, delivery.Purchase.At)).Count(tie => tie.DistinctBy(each => each.Purchase.Id).Count() > 1), 1_000, 50_000);
        Assert.Contains(generated.World.Profiles, profile => profile.BalanceCents is null);
        Assert.Contains(generated.World.Profiles, profile => profile.ValidFrom < Calendar.Start);
    }

    [Fact]
    public void Deliveries_come_in_the_order_in_which_they_become_known()
        => Assert.True(Deliveries.Zip(Deliveries.Skip(1)).All(pair => pair.First.Booked <= pair.Second.Booked));

    [Fact]
    public void A_dispute_is_known_within_45_days_and_before_the_data_end()
    {
        Purchase[] disputed = [.. Deliveries.Select(delivery => delivery.Purchase).Where(purchase => purchase.ChargedBackAt is not null)];
        Assert.InRange(disputed.Length, 10_000, 50_000);
        Assert.All(disputed, purchase => Assert.InRange(purchase.ChargedBackAt!.Value - purchase.At, 0, Calendar.DisputeDays * Calendar.Day - 1));
        Assert.All(disputed, purchase => Assert.True(purchase.ChargedBackAt < Calendar.End));
    }

    [Fact]
    public void Some_devices_are_used_for_many_cards_and_most_for_one()
    {
        int[] cards = [.. Deliveries.Where(delivery => delivery.Purchase.Device is not null).GroupBy(delivery => delivery.Purchase.Device)
            .Select(device => device.Select(each => each.Purchase.Card).Distinct().Count())];
        Assert.InRange(cards.Count(count => count > 2), 500, 2_000);
        Assert.InRange(cards.Count(count => count == 1), 15_000, 40_000);
    }

    public sealed class Generated
    {
        internal CardWorld World { get; } = CardWorld.Generate();
    }
}
