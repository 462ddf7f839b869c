using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>How a window's end is found: windows that agree in it end together, at any time, and events enter them together.</summary>
/// <param name="Lag">How long before the time, in microseconds.</param>
/// <param name="IsIncluded">Whether an event at the end is in.</param>
/// <param name="Hop">What it is floored to; 0 for none.</param>
/// <param name="Calendar">The period to whose beginning it is floored.</param>
/// <param name="Zone">The calendar's time zone.</param>
internal readonly record struct WindowEnd(long Lag, bool IsIncluded, long Hop, CalendarUnit Calendar, string? Zone)
{
    /// <summary>The end of a window.</summary>
    public static WindowEnd Of(WindowPlan window)
        => window.Tumbling
            ? new WindowEnd(window.Lag, window.IncludesEnd, window.Hop, window.Calendar, window.Zone)
            : new WindowEnd(window.Lag, window.IncludesEnd, 0, CalendarUnit.None, null);

    /// <summary>The end of a view's reach: the time itself, which is included if some window includes its end.</summary>
    public static WindowEnd OfReach(ViewPlan view)
        => new(0, view.Windows.Any(window => window.IncludesEnd), 0, CalendarUnit.None, null);
}
