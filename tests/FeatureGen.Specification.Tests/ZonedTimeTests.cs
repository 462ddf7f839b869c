using System.Globalization;

namespace FeatureGen.SpecificationTests;

public sealed class ZonedTimeTests
{
    [Fact]
    public void Days_weeks_and_quarters_are_those_of_the_ISO_calendar()
    {
        for (DateTimeOffset day = new(1895, 1, 1, 23, 59, 59, TimeSpan.Zero); day.Year < 2105; day = day.AddDays(1))
        {
            var time = Timestamp.From(day);
            Assert.Equal(ISOWeek.GetWeekOfYear(day.DateTime), time.WeekOfYear);
            Assert.Equal(day.DayOfYear, time.DayOfYear);
            Assert.Equal((day.Month + 2) / 3, time.Quarter);
            Assert.Equal(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, time.IsWeekend);
        }
    }

    [Fact]
    public void An_hour_that_is_skipped_is_never_shown()
    {
        // Clocks in Berlin go from 02:00 to 03:00 at 01:00 UTC.
        Assert.Equal((1, 59), ShownIn("Europe/Berlin", Timestamp.FromUtc(2026, 3, 29, 0, 59, 59)));
        Assert.Equal((3, 0), ShownIn("Europe/Berlin", Timestamp.FromUtc(2026, 3, 29, 1)));
    }

    [Fact]
    public void An_hour_that_occurs_twice_is_shown_twice()
    {
        // Clocks in Berlin go from 03:00 back to 02:00 at 01:00 UTC.
        Assert.Equal((2, 0), ShownIn("Europe/Berlin", Timestamp.FromUtc(2026, 10, 25, 0)));
        Assert.Equal((2, 59), ShownIn("Europe/Berlin", Timestamp.FromUtc(2026, 10, 25, 0, 59)));
        Assert.Equal((2, 0), ShownIn("Europe/Berlin", Timestamp.FromUtc(2026, 10, 25, 1)));
    }

    [Fact]
    public void A_day_that_a_zone_skipped_is_never_shown()
    {
        Timestamp last = Timestamp.FromUtc(2011, 12, 30, 9, 59, 59);
        Assert.Equal((29, 363), (last.In("Pacific/Apia").DayOfMonth, last.In("Pacific/Apia").DayOfYear));
        Timestamp next = Timestamp.FromUtc(2011, 12, 30, 10);
        Assert.Equal((31, 365, true), (next.In("Pacific/Apia").DayOfMonth, next.In("Pacific/Apia").DayOfYear, next.In("Pacific/Apia").IsWeekend));
    }

    [Fact]
    public void Rules_hold_from_the_first_ones_to_those_of_2199()
    {
        Assert.Equal(Timestamp.FromUtc(2199, 12, 1).In("Europe/Berlin").HourOfDay, Timestamp.FromUtc(2200, 7, 1).In("Europe/Berlin").HourOfDay);
        Assert.Equal((0, 53), ShownIn("Europe/Berlin", Timestamp.FromUtc(1700, 1, 1)));
    }

    [Fact]
    public void A_zone_has_to_exist()
        => Assert.Throws<ArgumentException>(() => default(Timestamp).In("Europe/Atlantis"));

    [Fact]
    public void A_part_of_a_circle_is_exact_at_its_quarters_and_mirrored_everywhere()
    {
        Timestamp[] hours = [.. Enumerable.Range(0, 24).Select(hour => Timestamp.FromUtc(2026, 1, 5, hour))];
        Assert.Equal([0, 1, 0, -1], new[] { 0, 6, 12, 18 }.Select(hour => hours[hour].HourSine));
        Assert.Equal([1, 0, -1, 0], new[] { 0, 6, 12, 18 }.Select(hour => hours[hour].HourCosine));
        Assert.Equal([0.5, 0.5, -0.5], new[] { hours[2].HourSine, hours[10].HourSine, hours[14].HourSine });
        for (int hour = 0; hour < 24; hour++)
        {
            Assert.Equal(Math.Sin(hour * Math.PI / 12), hours[hour].HourSine, 1e-15);
            Assert.Equal(Math.Cos(hour * Math.PI / 12), hours[hour].HourCosine, 1e-15);
            Assert.Equal(-hours[hour].HourSine, hours[(24 - hour) % 24].HourSine);
        }
    }

    [Fact]
    public void Mondays_and_Januaries_begin_their_circles()
    {
        Timestamp monday = Timestamp.FromUtc(2026, 1, 5);
        Assert.Equal((0, 1, 0, 1), (monday.DayOfWeekSine, monday.DayOfWeekCosine, monday.MonthSine, monday.MonthCosine));
        Assert.Equal((1, 0), (Timestamp.FromUtc(2026, 4, 1).MonthSine, Timestamp.FromUtc(2026, 4, 1).MonthCosine));
        Assert.Equal(Math.Sin(6 * 2 * Math.PI / 7), Timestamp.FromUtc(2026, 1, 11).DayOfWeekSine, 1e-15);
    }

    private static (long Hour, long Minute) ShownIn(string zone, Timestamp time) => (time.In(zone).HourOfDay, time.In(zone).MinuteOfHour);
}
