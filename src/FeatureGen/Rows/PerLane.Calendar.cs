using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <content>Calendar parts of instants, in microseconds since the Unix epoch.</content>
public static partial class PerLane
{
    /// <summary>The UTC hour of the day, 0 to 23.</summary>
    public static Vector128<long> HourOfDay(Vector128<long> time) => Lanes.Map<ToHourOfDay, long, long>(time);

    /// <summary>The UTC hour of the day, 0 to 23.</summary>
    public static Vector256<long> HourOfDay(Vector256<long> time) => Lanes.Map<ToHourOfDay, long, long>(time);

    /// <summary>The UTC hour of the day, 0 to 23.</summary>
    public static Vector512<long> HourOfDay(Vector512<long> time) => Lanes.Map<ToHourOfDay, long, long>(time);

    /// <summary>The UTC minute of the hour, 0 to 59.</summary>
    public static Vector128<long> MinuteOfHour(Vector128<long> time) => Lanes.Map<ToMinuteOfHour, long, long>(time);

    /// <summary>The UTC minute of the hour, 0 to 59.</summary>
    public static Vector256<long> MinuteOfHour(Vector256<long> time) => Lanes.Map<ToMinuteOfHour, long, long>(time);

    /// <summary>The UTC minute of the hour, 0 to 59.</summary>
    public static Vector512<long> MinuteOfHour(Vector512<long> time) => Lanes.Map<ToMinuteOfHour, long, long>(time);

    /// <summary>The UTC second of the minute, 0 to 59.</summary>
    public static Vector128<long> SecondOfMinute(Vector128<long> time) => Lanes.Map<ToSecondOfMinute, long, long>(time);

    /// <summary>The UTC second of the minute, 0 to 59.</summary>
    public static Vector256<long> SecondOfMinute(Vector256<long> time) => Lanes.Map<ToSecondOfMinute, long, long>(time);

    /// <summary>The UTC second of the minute, 0 to 59.</summary>
    public static Vector512<long> SecondOfMinute(Vector512<long> time) => Lanes.Map<ToSecondOfMinute, long, long>(time);

    /// <summary>The ISO day of the week in UTC: 1 is Monday.</summary>
    public static Vector128<long> DayOfWeek(Vector128<long> time) => Lanes.Map<ToDayOfWeek, long, long>(time);

    /// <summary>The ISO day of the week in UTC: 1 is Monday.</summary>
    public static Vector256<long> DayOfWeek(Vector256<long> time) => Lanes.Map<ToDayOfWeek, long, long>(time);

    /// <summary>The ISO day of the week in UTC: 1 is Monday.</summary>
    public static Vector512<long> DayOfWeek(Vector512<long> time) => Lanes.Map<ToDayOfWeek, long, long>(time);

    /// <summary>The UTC day of the month, 1 to 31.</summary>
    public static Vector128<long> DayOfMonth(Vector128<long> time) => Lanes.Map<ToDayOfMonth, long, long>(time);

    /// <summary>The UTC day of the month, 1 to 31.</summary>
    public static Vector256<long> DayOfMonth(Vector256<long> time) => Lanes.Map<ToDayOfMonth, long, long>(time);

    /// <summary>The UTC day of the month, 1 to 31.</summary>
    public static Vector512<long> DayOfMonth(Vector512<long> time) => Lanes.Map<ToDayOfMonth, long, long>(time);

    /// <summary>The UTC month, 1 to 12.</summary>
    public static Vector128<long> Month(Vector128<long> time) => Lanes.Map<ToMonth, long, long>(time);

    /// <summary>The UTC month, 1 to 12.</summary>
    public static Vector256<long> Month(Vector256<long> time) => Lanes.Map<ToMonth, long, long>(time);

    /// <summary>The UTC month, 1 to 12.</summary>
    public static Vector512<long> Month(Vector512<long> time) => Lanes.Map<ToMonth, long, long>(time);

    /// <summary>The UTC year.</summary>
    public static Vector128<long> Year(Vector128<long> time) => Lanes.Map<ToYear, long, long>(time);

    /// <summary>The UTC year.</summary>
    public static Vector256<long> Year(Vector256<long> time) => Lanes.Map<ToYear, long, long>(time);

    /// <summary>The UTC year.</summary>
    public static Vector512<long> Year(Vector512<long> time) => Lanes.Map<ToYear, long, long>(time);

    private readonly struct ToHourOfDay : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).HourOfDay;
    }

    private readonly struct ToMinuteOfHour : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).MinuteOfHour;
    }

    private readonly struct ToSecondOfMinute : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).SecondOfMinute;
    }

    private readonly struct ToDayOfWeek : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).DayOfWeek;
    }

    private readonly struct ToDayOfMonth : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).DayOfMonth;
    }

    private readonly struct ToMonth : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).Month;
    }

    private readonly struct ToYear : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).Year;
    }
}
