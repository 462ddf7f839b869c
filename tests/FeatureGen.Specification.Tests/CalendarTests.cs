using System.Globalization;
using FeatureGen.Plans;
using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class CalendarTests
{
    private const CalendarUnit Day = CalendarUnit.Day;

    [Fact]
    public void Periods_begin_at_the_first_midnight_in_the_zone()
    {
        // In July Berlin is two hours ahead.
        AssertPeriod("2024-07-16T22:00Z", "2024-07-17T10:00Z", Day, "Europe/Berlin");
        AssertPeriod("2024-06-30T22:00Z", "2024-07-17T10:00Z", CalendarUnit.Month, "Europe/Berlin");
        AssertPeriod("2024-05-31T22:00Z", "2024-06-30T22:00Z", CalendarUnit.Month, "Europe/Berlin", at: "2024-07-17T10:00Z");
        AssertPeriod("1955-01-31T23:00Z", "1955-02-17T10:00Z", CalendarUnit.Month, "Europe/Berlin");
    }

    [Fact]
    public void Weeks_begin_on_Monday()
    {
        AssertPeriod("2024-07-15T00:00Z", "2024-07-21T23:59Z", CalendarUnit.Week, "UTC");
        AssertPeriod("1955-01-31T00:00Z", "1955-02-06T10:00Z", CalendarUnit.Week, "UTC");
        AssertPeriod("2024-07-08T00:00Z", "2024-07-15T00:00Z", CalendarUnit.Week, "UTC", at: "2024-07-21T23:59Z");
    }

    [Fact]
    public void Days_on_which_clocks_change_have_23_or_25_hours()
    {
        AssertPeriod("2024-03-30T23:00Z", "2024-03-31T22:00Z", Day, "Europe/Berlin", at: "2024-04-01T12:00Z");
        AssertPeriod("2024-10-26T22:00Z", "2024-10-27T23:00Z", Day, "Europe/Berlin", at: "2024-10-28T12:00Z");
    }

    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_at_the_skip()
    {
        // Clocks in Beirut went from 24:00 to 01:00.
        AssertPeriod("2022-03-26T22:00Z", "2022-03-27T12:00Z", Day, "Asia/Beirut");
        AssertPeriod("2022-03-26T22:00Z", "2022-03-27T21:00Z", Day, "Asia/Beirut", at: "2022-03-28T12:00Z");
    }

    [Fact]
    public void A_day_whose_midnight_occurs_twice_begins_at_the_first()
    {
        // Clocks in St. John's were set back by an hour at a minute past midnight, 02:31 UTC.
        AssertPeriod("2006-10-29T02:30Z", "2006-10-29T02:31Z", Day, "America/St_Johns");
        AssertPeriod("2006-10-29T02:30Z", "2006-10-29T03:00Z", Day, "America/St_Johns");
        AssertPeriod("2006-10-29T02:30Z", "2006-10-30T03:30Z", Day, "America/St_Johns", at: "2006-10-30T12:00Z");
    }

    [Fact]
    public void A_skipped_day_is_no_period()
    {
        // Samoa had no 30th of December 2011.
        AssertPeriod("2011-12-29T10:00Z", "2011-12-30T10:00Z", Day, "Pacific/Apia", at: "2011-12-30T12:00Z");
        AssertPeriod("2011-12-30T10:00Z", "2011-12-30T12:00Z", Day, "Pacific/Apia");
    }

    [Fact]
    public void A_lagged_period_is_that_of_the_earlier_time()
    {
        Readings readings = At("2024-07-17T10:00Z", "2024-07-15T21:59Z", "2024-07-15T22:00Z", "2024-07-16T10:00Z");

        Assert.Equal(1, readings.Of(Day, "Europe/Berlin").Lag(Duration.Days(1)).Count());
    }

    [Fact]
    public void From_2200_on_a_zone_keeps_its_last_offset()
    {
        AssertPeriod("2199-06-30T22:00Z", "2199-07-01T12:00Z", Day, "Europe/Berlin");
        AssertPeriod("2200-06-30T23:00Z", "2200-07-01T12:00Z", Day, "Europe/Berlin");
        AssertPeriod("9000-06-30T23:00Z", "9000-07-01T12:00Z", CalendarUnit.Month, "Europe/Berlin");
    }

    [Fact]
    public void A_zone_that_does_not_exist_throws()
        => Assert.ThrowsAny<InvalidOperationException>(() => Readings.As(0).Of(Day, "Europe/Atlantis"));

    // Exactly what happens in [start, end) is in the period; where "at" is given, in the one before the period at that time.
    private static void AssertPeriod(string start, string end, CalendarUnit unit, string zone, string? at = null)
    {
        long first = Time(start);
        long last = Time(end) - 1;
        Readings readings = Readings.As(
            Time(at ?? end),
            Reading.At(first - 1) with { Whole = 1 },
            Reading.At(first) with { Whole = 2 },
            Reading.At(last) with { Whole = 4 },
            Reading.At(last + 1) with { Whole = 8 });

        Assert.Equal(6, readings.Of(unit, zone, isBefore: at is not null).Sum(r => r.Whole));
    }

    private static Readings At(string asOf, params string[] times) => Readings.As(Time(asOf), [.. times.Select(time => Reading.At(Time(time)))]);

    private static long Time(string text) => Timestamp.From(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)).Microseconds;
}
