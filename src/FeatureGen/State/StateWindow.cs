using FeatureGen.Plans;
using FeatureGen.Windows;

namespace FeatureGen.State;

/// <summary>The aggregates of a family over one window.</summary>
/// <param name="window">The window.</param>
/// <param name="aggregates">The aggregates.</param>
/// <param name="isTiled">Whether old events count in it tile by tile.</param>
internal sealed class StateWindow(WindowPlan window, IEnumerable<StateAggregate> aggregates, bool isTiled)
{
    private readonly WindowEdges edges = WindowEdges.Of(window);

    /// <summary>How long it is, in microseconds.</summary>
    public long Length => window.Length;

    /// <summary>Whether the window has no start.</summary>
    public bool IsAllTime => window.IsAllTime;

    /// <summary>Whether the last event alone is in, and those that tie with it.</summary>
    public bool IsLastEvent => window.IsLastEvent;

    /// <summary>Whether folded events count in it.</summary>
    public bool HasFolded => isTiled || window is { IsAllTime: true, IsLastEvent: false };

    /// <summary>Where the window begins and ends.</summary>
    public WindowEdges Edges => edges;

    /// <summary>The aggregates.</summary>
    public StateAggregate[] Aggregates { get; } = [.. aggregates];

    /// <summary>Whether some aggregate is computed from all events of the window.</summary>
    public bool Gathers => Array.Exists(Aggregates, aggregate => aggregate.Finisher is not null);

    /// <summary>Whether events decide where it starts, and not the time alone.</summary>
    public bool IsCutByEvents => window.IsCutByEvents;

    /// <summary>How many of some events are in the window, from the newest on.</summary>
    /// <param name="visible">Visible events before the window's end, newest first.</param>
    /// <param name="events">All events.</param>
    /// <param name="time">The request's time.</param>
    public int CountOf(ReadOnlySpan<int> visible, StateEvents events, long time)
    {
        int count = CountFrom(visible, events.Times, StartAt(time));
        count = window.LastEvents > 0 && window.LastEvents < count ? LastOf(visible[..count], events) : count;
        return window.SessionGap > 0 ? SessionOf(visible[..count], events.Times, EndAt(time) - (window.IncludesEnd ? 1 : 0)) : count;
    }

    private int LastOf(ReadOnlySpan<int> visible, StateEvents events)
    {
        int count = window.LastEvents;
        int first = visible[count - 1];
        while (count < visible.Length && events.TimeAt(visible[count]) == events.TimeAt(first)
            && events.SequenceAt(visible[count]) == events.SequenceAt(first))
        {
            count++;
        }

        return count;
    }

    // Times are compared by their distances, which may be beyond a signed number.
    private int SessionOf(ReadOnlySpan<int> visible, EventWords times, long end)
    {
        int count = 0;
        for (long next = end; count < visible.Length && (ulong)(next - times[visible[count]]) <= (ulong)window.SessionGap; count++)
        {
            next = times[visible[count]];
        }

        return count;
    }

    private static int CountFrom(ReadOnlySpan<int> visible, EventWords times, long start)
    {
        int low = 0;
        for (int high = visible.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = times[visible[middle]] >= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first event time in the window at <paramref name="time"/>.</summary>
    public long StartAt(long time) => edges.StartAt(time);

    /// <summary>The first event time after the window at <paramref name="time"/>.</summary>
    public long EndAt(long time) => edges.EndAt(time);
}
