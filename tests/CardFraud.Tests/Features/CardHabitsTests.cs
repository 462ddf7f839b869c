using CardFraud.Features;
using FeatureGen;
using static CardFraud.Tests.Features.Payments;

namespace CardFraud.Tests.Features;

public class CardHabitsTests
{
    private static readonly CardHabits Noon = Specification.Of<CardHabits>(
        new History().Add(
            Paid(1, At(9), 10),
            Paid(2, At(10), 400) with { Merchant = "M2", Country = "FR", Category = "travel" },
            Paid(3, At(11), 20) with { IsApproved = false },
            Paid(4, At(11, 30), null)),
        At(12),
        Card);

    [Fact]
    public void Quantiles_are_of_the_amounts_that_are_known()
    {
        Assert.Equal(20.0, Noon.MedianAmount30d);
        // Place 1.9 of 10, 20 and 400.
        Assert.Equal(20 * (1 - 0.9) + 400 * 0.9, Noon.HighAmount30d!.Value, 10);
    }

    [Fact]
    public void The_usual_is_what_comes_most_often()
    {
        Assert.Equal("grocery", Noon.UsualCategory30d);
        Assert.Equal(("M1", "M2"), (Noon.UsualMerchants30d[0], Noon.UsualMerchants30d[1]));
    }

    [Fact]
    public void The_greatest_amount_has_its_country() => Assert.Equal("FR", Noon.CountryOfGreatest30d);

    [Fact]
    public void The_last_amounts_begin_with_the_latest()
    {
        Assert.Equal((20.0, 400.0, 10.0), (Noon.LastAmounts7d[0], Noon.LastAmounts7d[1], Noon.LastAmounts7d[2]));
        Assert.Equal(("LT", "FR", null), (Noon.LastCountries30d[0], Noon.LastCountries30d[1], Noon.LastCountries30d[2]));
    }

    [Fact]
    public void Attempts_have_a_rate_and_a_rhythm()
    {
        Assert.Equal(4 / 24.0, Noon.Rate24h);
        Assert.Equal(3000.0, Noon.SecondsBetween7d);
        Assert.True(Noon.WasDeclined1h);
    }

    [Fact]
    public void Today_begins_at_midnight_of_the_issuers_clocks()
    {
        // Two hours before UTC's: 22:00 of 9 March belongs to the 10th, a microsecond earlier does not.
        Timestamp midnight = At(0) - Duration.Hours(2);
        History history = new History().Add(Paid(1, midnight, 10), Paid(2, midnight - new Duration(1), 20), Paid(3, At(11), 30));
        CardHabits noon = Specification.Of<CardHabits>(history, At(12), Card);
        Assert.Equal(2, noon.AttemptsToday);
        Assert.Equal(60.0, noon.SpentThisMonth);
    }

    [Fact]
    public void A_burst_goes_back_for_as_long_as_pauses_are_short()
    {
        History history = new History().Add(Paid(1, At(10), 10), Paid(2, At(11), 20), Paid(3, At(11, 30), 30), Paid(4, At(11, 45), 40));
        Assert.Equal(3, Specification.Of<CardHabits>(history, At(12), Card).AttemptsOfBurst);
        Assert.Equal(0, Specification.Of<CardHabits>(history, At(12, 15) + new Duration(1), Card).AttemptsOfBurst);
    }

    [Fact]
    public void The_last_five_are_averaged()
    {
        History history = new History().Add([.. Enumerable.Range(1, 7).Select(minute => Paid(minute, At(11, minute), minute))]);
        Assert.Equal((3 + 4 + 5 + 6 + 7) / 5.0, Specification.Of<CardHabits>(history, At(12), Card).MeanOfLast5);
    }
}
