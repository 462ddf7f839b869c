using CardFraud.Features;
using FeatureGen;
using static CardFraud.Tests.Features.Payments;

namespace CardFraud.Tests.Features;

public class ChargebackTests
{
    private static readonly Authorization Stolen = Paid(1, At(12) - Duration.Days(50), 300) with { Device = "D9" };
    private static readonly Timestamp Learned = At(12) - Duration.Days(20);
    private static readonly History History = new History().Add(Stolen).Add(Disputed(Stolen, Learned));

    [Fact]
    public void A_dispute_counts_from_when_it_is_known_and_at_the_time_of_its_purchase()
    {
        Assert.Equal(0, Of(Learned - new Duration(1)).Disputed(Duration.Days(90)));
        Assert.Equal(1, Of(Learned).Disputed(Duration.Days(90)));
        Assert.Equal(0, Of(Learned).Disputed(Duration.Days(7)));
        Assert.Equal(Duration.Days(30), Of(Learned).SinceLatest90d);
    }

    [Fact]
    public void It_leaves_the_window_of_its_purchase_and_stays_for_ever_known()
    {
        Timestamp later = At(12) + Duration.Days(100);
        Assert.Equal(0, Of(later).Disputed(Duration.Days(90)));
        Assert.Equal(0.0, Of(later).DisputedAmount90d);
        Assert.Equal(1, Of(later).DisputedEver);
    }

    [Fact]
    public void Mature_disputes_are_those_of_the_month_that_ended_45_days_ago()
    {
        Assert.Equal(1, Specification.Of<MerchantChargebacks>(History, At(12), "M1").MatureDisputes30d);
        Assert.Equal(0, Specification.Of<MerchantChargebacks>(History, At(12) - Duration.Days(6), "M1").MatureDisputes30d);
    }

    [Fact]
    public void A_device_is_known_by_the_cards_that_were_disputed_on_it()
        => Assert.Equal(1, Specification.Of<DeviceChargebacks>(History, At(12), "D9").DisputedCards90d);

    private static CardChargebacks Of(Timestamp at) => Specification.Of<CardChargebacks>(History, at, Card);
}
