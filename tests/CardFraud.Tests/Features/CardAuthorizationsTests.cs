using CardFraud.Features;
using FeatureGen;
using static CardFraud.Tests.Features.Payments;

namespace CardFraud.Tests.Features;

public class CardAuthorizationsTests
{
    private static readonly History History = new History().Add(
        Paid(1, At(12) - Duration.Days(20), 1000),
        Paid(2, At(12) - Duration.Days(3), -5) with { Category = "electronics", Country = "LV" },
        Paid(3, At(2), 8) with { Device = "D1", Category = "gambling" },
        Paid(4, At(11), 20),
        Paid(5, At(11, 30), 0.5) with { IsApproved = false, Merchant = "M2" },
        Paid(6, At(11, 30), null) with { Category = "travel" },
        Paid(7, At(11, 45), 700) with { Booked = At(12) + new Duration(1) });

    private static readonly CardAuthorizations Noon = Specification.Of<CardAuthorizations>(History, At(12), Card);

    [Theory]
    // The window of an hour holds payment 4, at exactly its start, and not payment 7, which is booked a microsecond too late.
    [InlineData(1, 3)]
    [InlineData(24, 4)]
    [InlineData(24 * 7, 5)]
    [InlineData(24 * 30, 6)]
    public void Attempts_count_what_happened_in_the_window_and_is_booked(int hours, long expected)
        => Assert.Equal(expected, Noon.Attempts(Duration.Hours(hours)));

    [Fact]
    public void What_the_issuer_refused_is_not_spent()
    {
        Assert.Equal(20.0, Noon.Spent(Duration.Hours(1)));
        Assert.Equal(28.0, Noon.Spent(Duration.Hours(24)));
        Assert.Equal(1023.0, Noon.Spent(Duration.Days(30)));
        Assert.Equal(1, Noon.Declines(Duration.Hours(1)));
    }

    [Fact]
    public void An_amount_that_is_missing_counts_as_an_attempt_and_in_no_average()
        => Assert.Equal((-5 + 8 + 20 + 0.5) / 4, Noon.MeanAmount(Duration.Days(7)));

    [Fact]
    public void Extremes_and_ends()
    {
        Assert.Equal(1000.0, Noon.GreatestAmount(Duration.Days(30)));
        Assert.Equal(0.5, Noon.LeastAmount24h);
        Assert.Equal(0.5, Noon.LatestAmount7d);
        Assert.Equal(8.0, Noon.FirstAmount24h);
        Assert.Equal(Duration.Minutes(30), Noon.SinceLatest30d);
    }

    [Fact]
    public void Merchants_countries_and_devices_are_told_apart()
    {
        Assert.Equal(2, Noon.Merchants(Duration.Hours(1)));
        Assert.Equal(1, Noon.Countries(Duration.Hours(24)));
        Assert.Equal(2, Noon.Countries(Duration.Days(30)));
        Assert.Equal(1, Noon.Devices7d);
        Assert.Equal(1 / 6.0, Noon.OnlineShare30d);
        Assert.Equal(1 / 6.0, Noon.NightShare30d);
    }

    [Fact]
    public void Categories_have_a_column_each()
    {
        Assert.Equal(1, Noon.AttemptsByCategory7d["electronics"]);
        Assert.Equal(0, Noon.AttemptsByCategory7d["gift_cards"]);
        Assert.Equal(1, Noon.AttemptsByCategory7d["gambling"]);
        Assert.Equal(1, Noon.AttemptsByCategory7d["travel"]);
        Assert.Equal(2, Noon.AttemptsByCategory7d["unknown"]);
    }

    [Fact]
    public void Amounts_fall_into_bins_that_hold_their_lower_edge()
        => Assert.Equal([1, 1, 1, 1, 0, 1], Enumerable.Range(0, 6).Select(bin => Noon.Amounts30d[bin]));

    [Fact]
    public void The_hour_is_set_against_the_month() => Assert.Equal(720.0 * 3 / 6, Noon.Burst);
}
