using CardFraud.Features;
using FeatureGen;
using static CardFraud.Tests.Features.Payments;

namespace CardFraud.Tests.Features;

public class CardFraudServiceTests
{
    private static readonly Authorization Asked = Paid(9, At(12), 90) with { Device = "D7", Country = "FR", Category = "gift_cards" };

    // Three cards on one device within a day, one of them disputed already; the attempt itself is in the history, with its own dispute.
    private static readonly History History = new History()
        .Add(
            Paid(1, At(9), 10) with { Device = "D7" },
            Paid(2, At(10), 30, card: 4222) with { Device = "D7" },
            Paid(3, At(11), 50, card: 4333) with { Device = "D7" },
            Asked)
        .Add(Disputed(Paid(2, At(10), 30, card: 4222) with { Device = "D7" }, At(11)), Disputed(Asked, At(12)))
        .Add(Snapshot(At(0) - Duration.Days(1), 1000, 100), Snapshot(At(0), 1000, null), Snapshot(At(0) + Duration.Days(1), 1, 1));

    private static readonly CardFraudService Service = Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(History, Ask(Asked));

    [Fact]
    public void An_attempt_counts_neither_as_one_nor_as_a_dispute_for_itself()
    {
        Assert.Equal(1, Service.Card.Attempts(Duration.Hours(24)));
        Assert.Equal(0, Service.CardDisputes.Disputed(Duration.Days(90)));
        Assert.Equal(3, Service.Device.Cards(Duration.Hours(24)));
        Assert.Equal(1, Service.DeviceDisputes.DisputedCards90d);
    }

    [Fact]
    public void Many_cards_on_a_device_of_which_some_are_disputed_are_a_ring() => Assert.True(Service.IsRing);

    [Fact]
    public void The_profile_is_the_newest_that_was_loaded_and_an_older_balance_does_not_stand_in_for_one_that_is_missing()
    {
        Assert.Equal(1000.0, Service.Profile.CreditLimit);
        Assert.Null(Service.Profile.Balance);
        Assert.Null(Service.ShareOfFreeLimit);
        Assert.Equal(Duration.Hours(12), Service.Profile.Age);
    }

    [Fact]
    public void A_snapshot_is_not_there_before_it_is_loaded()
    {
        var before = Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(History, Ask(Asked) with { At = At(3) });
        Assert.Equal(100.0, before.Profile.Balance);
        Assert.Equal(Duration.Hours(27), before.Profile.Age);
        Assert.Equal(90.0 / 900, before.ShareOfFreeLimit);
    }

    [Fact]
    public void After_thirty_days_only_what_hardly_changes_is_believed()
    {
        Timestamp last = At(0) + Duration.Days(1);
        CardProfile ProfileAt(Timestamp at) => Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(History, Ask(Asked) with { At = at }).Profile;
        Assert.Equal(1.0, ProfileAt(last + Duration.Days(30)).CreditLimit);
        CardProfile stale = ProfileAt(last + Duration.Days(30) + new Duration(1));
        Assert.Null(stale.CreditLimit);
        Assert.False(stale.IsFresh);
        Assert.Equal("LT", stale.Home);
    }

    [Fact]
    public void Countries_are_compared_where_both_are_known()
    {
        Assert.True(Service.IsAbroad);
        Assert.True(Service.HasTravelled);
        Assert.Null(Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(History, Ask(Asked) with { Country = null }).IsAbroad);
    }

    [Fact]
    public void At_a_till_there_is_nothing_of_a_device()
    {
        var till = Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(History, Ask(Asked) with { Device = null });
        Assert.False(till.IsOnline);
        Assert.Equal(0, till.Device.Cards(Duration.Hours(24)));
    }

    [Fact]
    public void The_label_is_whether_the_payment_itself_is_disputed_within_45_days()
    {
        Timestamp last = Asked.At + Duration.Days(45);
        Assert.True(IsFraud(Disputing(Asked.Id, Asked.At)));
        Assert.True(IsFraud(Disputing(Asked.Id, last - new Duration(1))));
        Assert.False(IsFraud(Disputing(Asked.Id, last)));
        Assert.False(IsFraud(Disputing(Asked.Id - 1, Asked.At)));
        Assert.False(IsFraud());
    }

    private static bool IsFraud(params Dispute[] disputes)
        => Specification.Of<CardFraudService, PaymentRequest, PaymentOutcome>(new History().Add<Dispute>(disputes), Ask(Asked), new PaymentOutcome()).IsFraud;
}
