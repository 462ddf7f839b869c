namespace FeatureGen.Windows;

/// <summary>One window moving over the rows of an entity: two cursors, one over events that enter and one over events that leave.</summary>
/// <remarks>
/// An event is in the window of time t exactly while enter &lt;= t &lt;= leave, where it enters once it is known and lies before the window's
/// end, and leaves with the window's start. An event known only after the window has passed it never enters, and must not leave either.
/// </remarks>
internal ref struct SlidingWindow
{
    private readonly ReadOnlySpan<long> times;
    private readonly ReadOnlySpan<long> lanes;
    private readonly ReadOnlySpan<long> enterTimes;
    private readonly ReadOnlySpan<long> enterSorted;
    private readonly ReadOnlySpan<int> enterOrder;
    private readonly WindowEdges edges;
    private readonly long firstStart;
    private int entered;
    private int left;

    /// <summary>Starts before the first row.</summary>
    /// <param name="participants">The events, their lag set to the window's.</param>
    /// <param name="edges">The window.</param>
    /// <param name="firstTime">The time of the first row; what has left the window by then is passed over.</param>
    public SlidingWindow(Participants participants, WindowEdges edges, long firstTime)
    {
        times = participants.Times;
        lanes = participants.Lanes;
        enterTimes = participants.EnterTimes;
        enterSorted = participants.EnterSorted;
        enterOrder = participants.EnterOrder;
        this.edges = edges;
        firstStart = edges.StartAt(firstTime);
        left = times.BinarySearch(firstStart);
        left = left < 0 ? ~left : left;
        while (left > 0 && times[left - 1] == firstStart)
        {
            left--;
        }
    }

    /// <summary>Moves to a time that is not before the last one; afterwards the accumulator holds just what the window does.</summary>
    public void MoveTo<TAccumulator>(long time, ref TAccumulator accumulator)
        where TAccumulator : struct, IWindowAccumulator
    {
        for (; entered < enterSorted.Length && enterSorted[entered] <= time; entered++)
        {
            int participant = enterOrder[entered];
            if (times[participant] >= firstStart && IsEverHeld(participant))
            {
                accumulator.Add(lanes[participant]);
            }
        }

        long start = edges.StartAt(time);
        for (; left < times.Length && times[left] < start; left++)
        {
            if (IsEverHeld(left))
            {
                accumulator.Subtract(lanes[left]);
            }
        }
    }

    private readonly bool IsEverHeld(int participant) => enterTimes[participant] <= edges.LastHolding(times[participant]);
}
