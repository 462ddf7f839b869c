using System.Runtime.Intrinsics;
using FeatureGen.Columns;

namespace FeatureGen.Rows;

/// <content>Dates, as day numbers, and their parts.</content>
public static partial class PerLane
{
    /// <summary><c>(int)date.DayOfWeek</c>: 0 is Sunday.</summary>
    public static Vector128<long> DayOfWeekOfDate(Vector128<long> day) => Lanes.Map<ToDayOfWeekOfDate, long, long>(day);

    /// <summary><c>(int)date.DayOfWeek</c>: 0 is Sunday.</summary>
    public static Vector256<long> DayOfWeekOfDate(Vector256<long> day) => Lanes.Map<ToDayOfWeekOfDate, long, long>(day);

    /// <summary><c>(int)date.DayOfWeek</c>: 0 is Sunday.</summary>
    public static Vector512<long> DayOfWeekOfDate(Vector512<long> day) => Lanes.Map<ToDayOfWeekOfDate, long, long>(day);

    /// <summary>The day of the month, 1 to 31.</summary>
    public static Vector128<long> DayOfDate(Vector128<long> day) => Lanes.Map<ToDayOfDate, long, long>(day);

    /// <summary>The day of the month, 1 to 31.</summary>
    public static Vector256<long> DayOfDate(Vector256<long> day) => Lanes.Map<ToDayOfDate, long, long>(day);

    /// <summary>The day of the month, 1 to 31.</summary>
    public static Vector512<long> DayOfDate(Vector512<long> day) => Lanes.Map<ToDayOfDate, long, long>(day);

    /// <summary>The day of the year, 1 to 366.</summary>
    public static Vector128<long> DayOfYearOfDate(Vector128<long> day) => Lanes.Map<ToDayOfYearOfDate, long, long>(day);

    /// <summary>The day of the year, 1 to 366.</summary>
    public static Vector256<long> DayOfYearOfDate(Vector256<long> day) => Lanes.Map<ToDayOfYearOfDate, long, long>(day);

    /// <summary>The day of the year, 1 to 366.</summary>
    public static Vector512<long> DayOfYearOfDate(Vector512<long> day) => Lanes.Map<ToDayOfYearOfDate, long, long>(day);

    /// <summary>The month, 1 to 12.</summary>
    public static Vector128<long> MonthOfDate(Vector128<long> day) => Lanes.Map<ToMonthOfDate, long, long>(day);

    /// <summary>The month, 1 to 12.</summary>
    public static Vector256<long> MonthOfDate(Vector256<long> day) => Lanes.Map<ToMonthOfDate, long, long>(day);

    /// <summary>The month, 1 to 12.</summary>
    public static Vector512<long> MonthOfDate(Vector512<long> day) => Lanes.Map<ToMonthOfDate, long, long>(day);

    /// <summary>The year, 1 to 9999.</summary>
    public static Vector128<long> YearOfDate(Vector128<long> day) => Lanes.Map<ToYearOfDate, long, long>(day);

    /// <summary>The year, 1 to 9999.</summary>
    public static Vector256<long> YearOfDate(Vector256<long> day) => Lanes.Map<ToYearOfDate, long, long>(day);

    /// <summary>The year, 1 to 9999.</summary>
    public static Vector512<long> YearOfDate(Vector512<long> day) => Lanes.Map<ToYearOfDate, long, long>(day);

    /// <summary>An instant's date in UTC.</summary>
    public static Vector128<long> Date(Vector128<long> day) => Lanes.Map<ToDate, long, long>(day);

    /// <summary>An instant's date in UTC.</summary>
    public static Vector256<long> Date(Vector256<long> day) => Lanes.Map<ToDate, long, long>(day);

    /// <summary>An instant's date in UTC.</summary>
    public static Vector512<long> Date(Vector512<long> day) => Lanes.Map<ToDate, long, long>(day);

    private readonly struct ToDayOfWeekOfDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => (long)DateLane.ToDate(day).DayOfWeek;
    }

    private readonly struct ToDayOfDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => DateLane.ToDate(day).Day;
    }

    private readonly struct ToDayOfYearOfDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => DateLane.ToDate(day).DayOfYear;
    }

    private readonly struct ToMonthOfDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => DateLane.ToDate(day).Month;
    }

    private readonly struct ToYearOfDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => DateLane.ToDate(day).Year;
    }

    private readonly struct ToDate : ILaneFunction<long, long>
    {
        public static long Invoke(long day) => new Timestamp(day).Date.DayNumber;
    }
}
