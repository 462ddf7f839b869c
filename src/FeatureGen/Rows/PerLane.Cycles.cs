using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <content>Further calendar parts of instants, and the circles that they lie on.</content>
public static partial class PerLane
{
    /// <summary><see cref="Timestamp.DayOfYear"/>.</summary>
    public static Vector128<long> DayOfYear(Vector128<long> time) => Lanes.Map<ToDayOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.DayOfYear"/>.</summary>
    public static Vector256<long> DayOfYear(Vector256<long> time) => Lanes.Map<ToDayOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.DayOfYear"/>.</summary>
    public static Vector512<long> DayOfYear(Vector512<long> time) => Lanes.Map<ToDayOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.WeekOfYear"/>.</summary>
    public static Vector128<long> WeekOfYear(Vector128<long> time) => Lanes.Map<ToWeekOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.WeekOfYear"/>.</summary>
    public static Vector256<long> WeekOfYear(Vector256<long> time) => Lanes.Map<ToWeekOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.WeekOfYear"/>.</summary>
    public static Vector512<long> WeekOfYear(Vector512<long> time) => Lanes.Map<ToWeekOfYear, long, long>(time);

    /// <summary><see cref="Timestamp.Quarter"/>.</summary>
    public static Vector128<long> Quarter(Vector128<long> time) => Lanes.Map<ToQuarter, long, long>(time);

    /// <summary><see cref="Timestamp.Quarter"/>.</summary>
    public static Vector256<long> Quarter(Vector256<long> time) => Lanes.Map<ToQuarter, long, long>(time);

    /// <summary><see cref="Timestamp.Quarter"/>.</summary>
    public static Vector512<long> Quarter(Vector512<long> time) => Lanes.Map<ToQuarter, long, long>(time);

    /// <summary><see cref="Timestamp.IsWeekend"/>, as a mask.</summary>
    public static Vector128<long> IsWeekend(Vector128<long> time) => Lanes.Map<ToIsWeekend, long, long>(time);

    /// <summary><see cref="Timestamp.IsWeekend"/>, as a mask.</summary>
    public static Vector256<long> IsWeekend(Vector256<long> time) => Lanes.Map<ToIsWeekend, long, long>(time);

    /// <summary><see cref="Timestamp.IsWeekend"/>, as a mask.</summary>
    public static Vector512<long> IsWeekend(Vector512<long> time) => Lanes.Map<ToIsWeekend, long, long>(time);

    /// <summary><see cref="Timestamp.HourSine"/>.</summary>
    public static Vector128<double> HourSine(Vector128<long> time) => Lanes.Map<ToHourSine, long, double>(time);

    /// <summary><see cref="Timestamp.HourSine"/>.</summary>
    public static Vector256<double> HourSine(Vector256<long> time) => Lanes.Map<ToHourSine, long, double>(time);

    /// <summary><see cref="Timestamp.HourSine"/>.</summary>
    public static Vector512<double> HourSine(Vector512<long> time) => Lanes.Map<ToHourSine, long, double>(time);

    /// <summary><see cref="Timestamp.HourCosine"/>.</summary>
    public static Vector128<double> HourCosine(Vector128<long> time) => Lanes.Map<ToHourCosine, long, double>(time);

    /// <summary><see cref="Timestamp.HourCosine"/>.</summary>
    public static Vector256<double> HourCosine(Vector256<long> time) => Lanes.Map<ToHourCosine, long, double>(time);

    /// <summary><see cref="Timestamp.HourCosine"/>.</summary>
    public static Vector512<double> HourCosine(Vector512<long> time) => Lanes.Map<ToHourCosine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekSine"/>.</summary>
    public static Vector128<double> DayOfWeekSine(Vector128<long> time) => Lanes.Map<ToDayOfWeekSine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekSine"/>.</summary>
    public static Vector256<double> DayOfWeekSine(Vector256<long> time) => Lanes.Map<ToDayOfWeekSine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekSine"/>.</summary>
    public static Vector512<double> DayOfWeekSine(Vector512<long> time) => Lanes.Map<ToDayOfWeekSine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekCosine"/>.</summary>
    public static Vector128<double> DayOfWeekCosine(Vector128<long> time) => Lanes.Map<ToDayOfWeekCosine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekCosine"/>.</summary>
    public static Vector256<double> DayOfWeekCosine(Vector256<long> time) => Lanes.Map<ToDayOfWeekCosine, long, double>(time);

    /// <summary><see cref="Timestamp.DayOfWeekCosine"/>.</summary>
    public static Vector512<double> DayOfWeekCosine(Vector512<long> time) => Lanes.Map<ToDayOfWeekCosine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthSine"/>.</summary>
    public static Vector128<double> MonthSine(Vector128<long> time) => Lanes.Map<ToMonthSine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthSine"/>.</summary>
    public static Vector256<double> MonthSine(Vector256<long> time) => Lanes.Map<ToMonthSine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthSine"/>.</summary>
    public static Vector512<double> MonthSine(Vector512<long> time) => Lanes.Map<ToMonthSine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthCosine"/>.</summary>
    public static Vector128<double> MonthCosine(Vector128<long> time) => Lanes.Map<ToMonthCosine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthCosine"/>.</summary>
    public static Vector256<double> MonthCosine(Vector256<long> time) => Lanes.Map<ToMonthCosine, long, double>(time);

    /// <summary><see cref="Timestamp.MonthCosine"/>.</summary>
    public static Vector512<double> MonthCosine(Vector512<long> time) => Lanes.Map<ToMonthCosine, long, double>(time);

    private readonly struct ToDayOfYear : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).DayOfYear;
    }

    private readonly struct ToWeekOfYear : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).WeekOfYear;
    }

    private readonly struct ToQuarter : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).Quarter;
    }

    private readonly struct ToIsWeekend : ILaneFunction<long, long>
    {
        public static long Invoke(long time) => new Timestamp(time).IsWeekend ? -1 : 0;
    }

    private readonly struct ToHourSine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).HourSine;
    }

    private readonly struct ToHourCosine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).HourCosine;
    }

    private readonly struct ToDayOfWeekSine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).DayOfWeekSine;
    }

    private readonly struct ToDayOfWeekCosine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).DayOfWeekCosine;
    }

    private readonly struct ToMonthSine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).MonthSine;
    }

    private readonly struct ToMonthCosine : ILaneFunction<long, double>
    {
        public static double Invoke(long time) => new Timestamp(time).MonthCosine;
    }
}
