using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Where a window begins and ends at a time, when it begins to hold an event, and until when. All arithmetic of windows is behind this.</summary>
/// <remarks>
/// A window is <c>[start, end)</c>; closed ends and open starts are a microsecond more. Starts and ends never go back as time goes on, so that events enter
/// and leave in the order of their times. Nothing wraps: what would lie before the first time is the first. The last microsecond of time
/// is before no end.
/// </remarks>
public abstract class WindowEdges
{
    private protected WindowEdges()
    {
    }

    /// <summary>The edges of a window.</summary>
    /// <exception cref="ArgumentException">Its time zone does not exist.</exception>
    public static WindowEdges Of(WindowPlan window)
    {
        if (window.IsAllTime)
        {
            return new SlidingEdges(null, EndShift(window));
        }

        TimeGrid? grid = window.Calendar != CalendarUnit.None ? CalendarGrid.Of(window.Calendar, window.Zone!)
            : window.Hop > 0 ? new HopGrid(window.Hop)
            : null;
        return grid is null
            ? new SlidingEdges(SaturatingTime.Later(window.Lag - (window.ExcludesStart ? 1 : 0), window.Length), EndShift(window))
            : new AlignedEdges(grid, window);
    }

    /// <summary>
    /// The edges of a view's reach: from the earliest start of its windows to the time, that included if some window includes its end. An entity
    /// without a visible event in it is missing.
    /// </summary>
    internal static WindowEdges Reach(ViewPlan view)
    {
        WindowEdges[] windows = [.. view.Windows.Select(Of)];
        long endShift = view.Windows.Any(window => window.IncludesEnd) ? -1 : 0;
        if (!windows.All(window => window is SlidingEdges))
        {
            return new ReachEdges(windows, endShift);
        }

        long?[] shifts = [.. windows.Select(window => ((SlidingEdges)window).StartShift)];
        return new SlidingEdges(shifts.Contains(null) ? null : shifts.DefaultIfEmpty(0).Max(), endShift);
    }

    /// <summary>Whether the window has no start.</summary>
    public abstract bool IsAllTime { get; }

    /// <summary>No event is held for less after its time, in microseconds.</summary>
    internal abstract ulong ShortestHold { get; }

    /// <summary>How long after its time an event may be held, in microseconds, as calendars are in most zones and years; the greatest without a start.</summary>
    public abstract long LongestHold { get; }

    /// <summary>Whether the window starts at some times only, far apart from each other.</summary>
    internal virtual bool HasAlignedStart => false;

    /// <summary>How long after its time an event may still not lie before the window's end, in microseconds, as calendars are in most zones and years.</summary>
    internal abstract long LongestEntry { get; }

    /// <summary>The last time up to an event's at which the window may start: it holds all events from there on together, or none of them.</summary>
    internal virtual long LastStartUpTo(long eventTime) => eventTime;

    /// <summary>The first event time in the window at <paramref name="time"/>.</summary>
    public abstract long StartAt(long time);

    /// <summary>The first event time after the window at <paramref name="time"/>.</summary>
    public abstract long EndAt(long time);

    /// <summary>The first time at which an event of that time lies before the window's end; false if it never does.</summary>
    public abstract bool TryEnter(long eventTime, out long time);

    /// <summary>The last time at which an event of that time does not lie before the window's start.</summary>
    public abstract long LastHolding(long eventTime);

    private static long EndShift(WindowPlan window) => window.Lag - (window.IncludesEnd ? 1 : 0);
}
