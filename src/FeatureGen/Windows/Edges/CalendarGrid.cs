using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>The beginnings of days, ISO weeks or months in a time zone.</summary>
/// <remarks>
/// A period lasts from its first midnight to that of the next one. Where clocks are set back over midnight, what they show of the old day once more belongs
/// to the new one, so that beginnings never go back; a day that a zone skipped altogether is no period.
/// </remarks>
internal sealed class CalendarGrid : TimeGrid
{
    private const long Hour = 3_600_000_000;

    private readonly CalendarUnit unit;
    private readonly ZoneOffsets zone;

    private CalendarGrid(CalendarUnit unit, ZoneOffsets zone)
    {
        this.unit = unit;
        this.zone = zone;
    }

    /// <summary>The grid of a unit in a zone.</summary>
    /// <exception cref="ArgumentException">The zone does not exist.</exception>
    public static CalendarGrid Of(CalendarUnit unit, string zone) => new(unit, ZoneOffsets.Of(zone));

    /// <inheritdoc/>
    public override long LongestPeriod => (unit switch { CalendarUnit.Month => 31, CalendarUnit.Week => 7, _ => 1 } * 24 + 1) * Hour;

    /// <inheritdoc/>
    public override bool TryFloor(long time, out long boundary) => zone.TryFindMidnight(FirstDayAt(time), out boundary);

    /// <inheritdoc/>
    public override bool TryCeiling(long time, out long boundary)
    {
        long day = FirstDayAt(time);
        return (zone.TryFindMidnight(day, out boundary) && boundary == time) || zone.TryFindMidnight(Next(day), out boundary);
    }

    // The first day of the last period that has begun by then: mostly that of the local date.
    private long FirstDayAt(long time)
    {
        long day = FirstOfPeriod(zone.DayAt(time));
        for (long next = Next(day); zone.TryFindMidnight(next, out long begin) && begin <= time; next = Next(day))
        {
            day = next;
        }

        return day;
    }

    private long FirstOfPeriod(long day) => unit switch
    {
        CalendarUnit.Month => day - CivilDate.FromDays(day).Day + 1,
        CalendarUnit.Week => day - (((day + 3) % 7) + 7) % 7,
        _ => day,
    };

    // From the first day of a period; no month has more than 31.
    private long Next(long firstDay) => unit switch
    {
        CalendarUnit.Month => FirstOfPeriod(firstDay + 31),
        CalendarUnit.Week => firstDay + 7,
        _ => firstDay + 1,
    };
}
