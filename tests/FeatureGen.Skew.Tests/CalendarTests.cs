using FeatureGen.Skew.Tests.Paths;
using static FeatureGen.Duration;
using static FeatureGen.Skew.Tests.Model.Purchases;

namespace FeatureGen.Skew.Tests;

/// <summary>Bugs on days on which clocks change.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void A_day_of_23_hours_is_no_hour_longer() => AssertDay(Timestamp.FromUtc(2024, 3, 30) + Hours(23), Hours(23));

    [Fact]
    public void A_day_of_25_hours_is_no_hour_shorter() => AssertDay(Timestamp.FromUtc(2024, 10, 26) + Hours(22), Hours(25));

    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_where_clocks_go_on()
    {
        Timestamp begin = Timestamp.FromUtc(2018, 11, 4) + Hours(3);
        Answers answers = Answers.OfDays([At(begin - Tick), At(begin)], Ask(begin), Ask(begin + Tick), Ask(begin + Hours(23) - Tick), Ask(begin + Hours(23)));
        Assert.Equal([0L, 1L, 1L, 0L], Enumerable.Range(0, 4).Select(row => answers[row, "CountTodayInBrazil"]));
    }

    [Fact]
    public void A_day_that_a_zone_left_out_is_no_window_of_no_length()
    {
        // On the 30th of December, 2011, there was no day in Samoa: from the 29th it went on with the 31st.
        Timestamp begin = Timestamp.FromUtc(2011, 12, 30) + Hours(10);
        Answers answers = Answers.OfDays([At(begin - Hours(24)), At(begin - Tick), At(begin)], Ask(begin + Minutes(1)), Ask(begin + Hours(24)));
        Assert.Equal([2L, 1L], Enumerable.Range(0, 2).Select(row => answers[row, "CountYesterdayInSamoa"]));
    }

    private static void AssertDay(Timestamp begin, Duration length)
    {
        Timestamp end = begin + length;
        Answers answers = Answers.OfDays([At(begin - Tick), At(begin), At(end - Tick), At(end)], Ask(end - Tick), Ask(end), Ask(end + Tick));
        Assert.Equal([1L, 0L, 1L], Enumerable.Range(0, 3).Select(row => answers[row, "CountToday"]));
        Assert.Equal([1L, 2L, 2L], Enumerable.Range(0, 3).Select(row => answers[row, "CountYesterday"]));
    }
}
