using NodaTime;

namespace FeatureGen;

/// <summary>What clocks in a time zone show at an instant: of a time that they show twice, it is either; one that they skip, it never is.</summary>
/// <remarks>Until 2200, from when on the offset of the end of 2199 holds, and from 1800 on, before which the first one does.</remarks>
public readonly record struct ZonedTime
{
    private static readonly Instant First = Instant.FromUtc(1800, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2200, 1, 1, 0, 0) - NodaTime.Duration.Epsilon;

    // As if the clocks showed UTC.
    private readonly Timestamp shown;

    private ZonedTime(Timestamp shown)
    {
        this.shown = shown;
    }

    /// <summary>The hour of the day, 0 to 23.</summary>
    public long HourOfDay => shown.HourOfDay;

    /// <summary>The minute of the hour, 0 to 59.</summary>
    public long MinuteOfHour => shown.MinuteOfHour;

    /// <summary>The second of the minute, 0 to 59.</summary>
    public long SecondOfMinute => shown.SecondOfMinute;

    /// <summary>The ISO day of the week: 1 is Monday, 7 is Sunday.</summary>
    public long DayOfWeek => shown.DayOfWeek;

    /// <summary>The day of the month, 1 to 31.</summary>
    public long DayOfMonth => shown.DayOfMonth;

    /// <summary>The day of the year, 1 to 366.</summary>
    public long DayOfYear => shown.DayOfYear;

    /// <summary>The ISO 8601 week, 1 to 53: the first has the year's first Thursday.</summary>
    public long WeekOfYear => shown.WeekOfYear;

    /// <summary>The month, 1 to 12.</summary>
    public long Month => shown.Month;

    /// <summary>The quarter of the year, 1 to 4.</summary>
    public long Quarter => shown.Quarter;

    /// <summary>The year in the proleptic Gregorian calendar.</summary>
    public long Year => shown.Year;

    /// <summary>Whether it is Saturday or Sunday.</summary>
    public bool IsWeekend => shown.IsWeekend;

    /// <summary>The sine of the hour as a part of the day's circle.</summary>
    public double HourSine => shown.HourSine;

    /// <summary>The cosine of the hour as a part of the day's circle.</summary>
    public double HourCosine => shown.HourCosine;

    /// <summary>The sine of the day as a part of the week's circle.</summary>
    public double DayOfWeekSine => shown.DayOfWeekSine;

    /// <summary>The cosine of the day as a part of the week's circle.</summary>
    public double DayOfWeekCosine => shown.DayOfWeekCosine;

    /// <summary>The sine of the month as a part of the year's circle.</summary>
    public double MonthSine => shown.MonthSine;

    /// <summary>The cosine of the month as a part of the year's circle.</summary>
    public double MonthCosine => shown.MonthCosine;

    internal static ZonedTime At(Timestamp time, string zone)
    {
        DateTimeZone rules = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
            ?? throw new ArgumentException($"The time zone '{zone}' does not exist. Zones are named as in 'Europe/Berlin'.", nameof(zone));
        long ticks = (long)Int128.Clamp((Int128)time.Microseconds * 10, First.ToUnixTimeTicks(), Last.ToUnixTimeTicks());
        long offset = rules.GetUtcOffset(Instant.FromUnixTimeTicks(ticks)).Seconds * 1_000_000L;
        return new ZonedTime(new Timestamp(unchecked(time.Microseconds + offset)));
    }
}
