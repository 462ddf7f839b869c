namespace FeatureGen;

/// <summary>A signed span of time in whole microseconds. Arithmetic wraps, as C#'s unchecked <see cref="long"/> does.</summary>
public readonly record struct Duration(long Microseconds) : IComparable<Duration>, IComparable
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>A span of whole milliseconds.</summary>
    public static Duration Milliseconds(long count) => new(count * 1_000);

    /// <summary>A span of whole seconds.</summary>
    public static Duration Seconds(long count) => new(count * MicrosecondsPerSecond);

    /// <summary>A span of whole minutes.</summary>
    public static Duration Minutes(long count) => new(count * 60 * MicrosecondsPerSecond);

    /// <summary>A span of whole hours.</summary>
    public static Duration Hours(long count) => new(count * 3_600 * MicrosecondsPerSecond);

    /// <summary>A span of days of 24 hours; not calendar days.</summary>
    public static Duration Days(long count) => new(count * 86_400 * MicrosecondsPerSecond);

    /// <summary>The length in seconds: microseconds divided by 1,000,000, one IEEE division.</summary>
    public double TotalSeconds => Microseconds / 1_000_000.0;

    /// <summary>The length in minutes: microseconds divided by 60,000,000, one IEEE division.</summary>
    public double TotalMinutes => Microseconds / 60_000_000.0;

    /// <summary>The length in hours: microseconds divided by 3,600,000,000, one IEEE division.</summary>
    public double TotalHours => Microseconds / 3_600_000_000.0;

    /// <summary>The length in days of 24 hours: microseconds divided by 86,400,000,000, one IEEE division.</summary>
    public double TotalDays => Microseconds / 86_400_000_000.0;

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Microseconds.CompareTo(other.Microseconds);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) => obj is null ? 1 : obj is Duration other ? CompareTo(other) : throw new ArgumentException("It is no Duration.", nameof(obj));

    /// <summary>The sum of two spans.</summary>
    public static Duration operator +(Duration left, Duration right) => new(left.Microseconds + right.Microseconds);

    /// <summary>The difference of two spans.</summary>
    public static Duration operator -(Duration left, Duration right) => new(left.Microseconds - right.Microseconds);

    /// <summary>Whether the left span is shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.Microseconds < right.Microseconds;

    /// <summary>Whether the left span is longer.</summary>
    public static bool operator >(Duration left, Duration right) => left.Microseconds > right.Microseconds;

    /// <summary>Whether the left span is not longer.</summary>
    public static bool operator <=(Duration left, Duration right) => left.Microseconds <= right.Microseconds;

    /// <summary>Whether the left span is not shorter.</summary>
    public static bool operator >=(Duration left, Duration right) => left.Microseconds >= right.Microseconds;

    /// <summary>The number of microseconds with its unit, whatever the culture.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Microseconds} us");
}
