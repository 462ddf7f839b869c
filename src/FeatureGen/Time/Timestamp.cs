using System.Globalization;

namespace FeatureGen;

/// <summary>An instant: microseconds since 1970-01-01T00:00:00Z, negative before it. Arithmetic wraps, as C#'s unchecked <see cref="long"/> does.</summary>
/// <remarks>There is no clock here on purpose: the present instant comes from the host, with the request.</remarks>
public readonly record struct Timestamp(long Microseconds) : IComparable<Timestamp>, IComparable
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private const long DayNumberOfEpoch = 719_162;

    /// <summary>The instant of a UTC date and time of day.</summary>
    public static Timestamp FromUtc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
        => From(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero));

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond.</summary>
    public static Timestamp From(DateTimeOffset value)
        => new(FloorDivide(value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, TimeSpan.TicksPerMicrosecond));

    /// <summary>The midnight in UTC with which <paramref name="date"/> begins.</summary>
    public static Timestamp From(DateOnly date) => new((date.DayNumber - DayNumberOfEpoch) * MicrosecondsPerDay);

    /// <summary>The date in UTC; before the year 1 the first date, after the year 9999 the last.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)Math.Clamp(FloorDivide(Microseconds, MicrosecondsPerDay) + DayNumberOfEpoch, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>The UTC hour of the day, 0 to 23.</summary>
    public long HourOfDay => FloorModulo(Microseconds, MicrosecondsPerDay) / 3_600_000_000;

    /// <summary>The UTC minute of the hour, 0 to 59.</summary>
    public long MinuteOfHour => FloorModulo(Microseconds, 3_600_000_000) / 60_000_000;

    /// <summary>The UTC second of the minute, 0 to 59.</summary>
    public long SecondOfMinute => FloorModulo(Microseconds, 60_000_000) / 1_000_000;

    /// <summary>The ISO day of the week in UTC: 1 is Monday, 7 is Sunday.</summary>
    public long DayOfWeek => FloorModulo(FloorDivide(Microseconds, MicrosecondsPerDay) + 3, 7) + 1;

    /// <summary>The UTC day of the month, 1 to 31.</summary>
    public long DayOfMonth => CivilDate.FromDays(FloorDivide(Microseconds, MicrosecondsPerDay)).Day;

    /// <summary>The UTC month, 1 to 12.</summary>
    public long Month => CivilDate.FromDays(FloorDivide(Microseconds, MicrosecondsPerDay)).Month;

    /// <summary>The UTC day of the year, 1 to 366.</summary>
    public long DayOfYear => CivilDate.DayOfYear(FloorDivide(Microseconds, MicrosecondsPerDay));

    /// <summary>The UTC quarter of the year, 1 to 4.</summary>
    public long Quarter => ((Month - 1) / 3) + 1;

    /// <summary>The ISO 8601 week in UTC, 1 to 53: the first has the year's first Thursday.</summary>
    public long WeekOfYear => CivilDate.WeekOfYear(FloorDivide(Microseconds, MicrosecondsPerDay));

    /// <summary>Whether it is Saturday or Sunday in UTC.</summary>
    public bool IsWeekend => DayOfWeek >= 6;

    /// <summary>The sine of the UTC hour as a part of the day's circle: 0 at midnight, 1 at 6.</summary>
    public double HourSine => Cycle.Sine(HourOfDay, 24);

    /// <summary>The cosine of the UTC hour as a part of the day's circle: 1 at midnight, 0 at 6.</summary>
    public double HourCosine => Cycle.Cosine(HourOfDay, 24);

    /// <summary>The sine of the UTC day as a part of the week's circle: 0 on Mondays.</summary>
    public double DayOfWeekSine => Cycle.Sine(DayOfWeek - 1, 7);

    /// <summary>The cosine of the UTC day as a part of the week's circle: 1 on Mondays.</summary>
    public double DayOfWeekCosine => Cycle.Cosine(DayOfWeek - 1, 7);

    /// <summary>The sine of the UTC month as a part of the year's circle: 0 in January, 1 in April.</summary>
    public double MonthSine => Cycle.Sine(Month - 1, 12);

    /// <summary>The cosine of the UTC month as a part of the year's circle: 1 in January, 0 in April.</summary>
    public double MonthCosine => Cycle.Cosine(Month - 1, 12);

    /// <summary>What clocks in a time zone show at this instant.</summary>
    /// <param name="zone">An IANA time zone, such as <c>"Europe/Berlin"</c>, a constant in features; its rules are those of NodaTime's tzdb.</param>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public ZonedTime In(string zone) => ZonedTime.At(this, zone);

    /// <summary>The UTC year in the proleptic Gregorian calendar.</summary>
    public long Year => CivilDate.FromDays(FloorDivide(Microseconds, MicrosecondsPerDay)).Year;

    /// <inheritdoc/>
    public int CompareTo(Timestamp other) => Microseconds.CompareTo(other.Microseconds);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj is null ? 1 : obj is Timestamp other ? CompareTo(other) : throw new ArgumentException("It is no Timestamp.", nameof(obj));

    /// <summary>The instant that much later.</summary>
    public static Timestamp operator +(Timestamp time, Duration duration) => new(time.Microseconds + duration.Microseconds);

    /// <summary>The instant that much earlier.</summary>
    public static Timestamp operator -(Timestamp time, Duration duration) => new(time.Microseconds - duration.Microseconds);

    /// <summary>The span from the right instant to the left one.</summary>
    public static Duration operator -(Timestamp left, Timestamp right) => new(left.Microseconds - right.Microseconds);

    /// <summary>Whether the left instant is earlier.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.Microseconds < right.Microseconds;

    /// <summary>Whether the left instant is later.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.Microseconds > right.Microseconds;

    /// <summary>Whether the left instant is not later.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.Microseconds <= right.Microseconds;

    /// <summary>Whether the left instant is not earlier.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.Microseconds >= right.Microseconds;

    /// <summary>ISO 8601 in UTC with six decimals, whatever the culture; the number of microseconds outside years 1 to 9999.</summary>
    public override string ToString()
    {
        Int128 ticks = (Int128)Microseconds * TimeSpan.TicksPerMicrosecond + DateTimeOffset.UnixEpoch.UtcTicks;
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTime((long)ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Microseconds} us");
    }

    private static long FloorModulo(long value, long divisor)
    {
        long remainder = value % divisor;
        return remainder < 0 ? remainder + divisor : remainder;
    }

    private static long FloorDivide(long value, long divisor)
    {
        long quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }
}
