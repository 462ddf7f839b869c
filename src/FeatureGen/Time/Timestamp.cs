using System.Globalization;

namespace FeatureGen;

/// <summary>An instant: microseconds since 1970-01-01T00:00:00Z, negative before it. Arithmetic wraps, as C#'s unchecked <see cref="long"/> does.</summary>
/// <remarks>There is no clock here on purpose: the present instant comes from the host, with the request.</remarks>
public readonly record struct Timestamp(long Microseconds) : IComparable<Timestamp>, IComparable
{
    private const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>The instant of a UTC date and time of day.</summary>
    public static Timestamp FromUtc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
        => From(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero));

    /// <summary>The instant of <paramref name="value"/>, floored to the microsecond.</summary>
    public static Timestamp From(DateTimeOffset value)
        => new(FloorDivide(value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, TimeSpan.TicksPerMicrosecond));

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
