using FeatureGen.Naive;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Where a window begins and ends, in 128 bits, so that nothing wraps; calendars are the specification's.</summary>
internal static class NaiveWindow
{
    public static Int128 StartOf(WindowPlan window, Int128 time)
    {
        if (window.IsAllTime)
        {
            return Int128.MinValue;
        }

        Int128 start = time - window.Lag - window.Length;
        Int128 aligned = window.Calendar == CalendarUnit.None ? window.Hop > 0 ? Floor(start, window.Hop) : start
            : window.Tumbling ? Periods(window).BeginBefore(Periods(window).BeginOf(start))
            : Periods(window).BeginOf(start);
        return aligned + (window.ExcludesStart ? 1 : 0);
    }

    public static Int128 EndOf(WindowPlan window, Int128 time)
    {
        Int128 end = time - window.Lag;
        Int128 aligned = !window.Tumbling ? end : window.Calendar == CalendarUnit.None ? Floor(end, window.Hop) : Periods(window).BeginOf(end);
        return aligned + (window.IncludesEnd ? 1 : 0);
    }

    /// <summary>The greatest multiple of a unit that is not beyond a value.</summary>
    public static Int128 Floor(Int128 value, Int128 unit) => value - ((value % unit) + unit) % unit;

    /// <summary>The periods of a window's calendar.</summary>
    public static CalendarPeriods Periods(WindowPlan window) => new(
        window.Calendar switch { CalendarUnit.Day => CalendarKind.Day, CalendarUnit.Week => CalendarKind.Week, _ => CalendarKind.Month }, window.Zone!);
}
