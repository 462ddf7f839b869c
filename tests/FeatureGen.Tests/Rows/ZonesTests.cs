using System.Runtime.Intrinsics;
using FeatureGen.Rows;
using NodaTime;

namespace FeatureGen.Tests.Rows;

/// <summary>What vectors and requests take clocks to show is what the calendar of the meaning says, around every change.</summary>
public sealed class ZonesTests
{
    private static readonly Interval Years = new(Instant.FromUtc(1790, 1, 1, 0, 0), Instant.FromUtc(2210, 1, 1, 0, 0));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kathmandu")]
    public void Clocks_show_what_the_calendar_says(string zone)
    {
        foreach (long time in Times(zone))
        {
            Timestamp shown = Zones.Shown(new Timestamp(time), zone);
            ZonedTime expected = new Timestamp(time).In(zone);

            Assert.Equal(
                (expected.Year, expected.Month, expected.DayOfMonth, expected.HourOfDay, expected.MinuteOfHour, expected.SecondOfMinute, expected.WeekOfYear),
                (shown.Year, shown.Month, shown.DayOfMonth, shown.HourOfDay, shown.MinuteOfHour, shown.SecondOfMinute, shown.WeekOfYear));
            Assert.Equal(shown.Microseconds, PerLane.InZone(Vector512.Create(0, 0, 0, 0, 0, 0, 0, time), zone)[7]);
        }
    }

    private static IEnumerable<long> Times(string zone)
        => DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(Years)
            .Where(interval => interval.HasStart)
            .SelectMany(interval => new[] { -1L, 0, 1 }.Select(step => (interval.Start.ToUnixTimeTicks() / 10) + step))
            .Concat([long.MinValue, long.MaxValue, 0, -5_364_662_400_000_000, 7_258_118_400_000_000 - 1, 7_258_118_400_000_000]);
}
