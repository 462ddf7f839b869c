using FeatureGen.Plans;
using FeatureGen.State;

namespace FeatureGen.Offline.Backfill;

/// <summary>Which events the state of a view as of a time depends on.</summary>
internal sealed class StateTimes
{
    private readonly long lastKnown;
    private readonly long settledBefore;
    private readonly long settledKnown;

    public StateTimes(ViewPlan view, Timestamp asOf)
    {
        _ = view.Knowledge.TryLastKnown(asOf.Microseconds, out lastKnown);
        long floor = Earlier(asOf.Microseconds, EntityState.ReadHorizon);
        settledBefore = view.Reach.StartAt(floor);
        _ = view.Knowledge.TryLastKnown(floor, out settledKnown);
        if (view.Event.HasVersions)
        {
            // A version of any time may be replaced, or replace another.
            settledBefore = long.MinValue;
        }
        else if (view.Event.DropsDuplicates)
        {
            // An event is kept one horizon longer, and so long may lie between it and what it is a duplicate of.
            settledBefore = Earlier(settledBefore, view.Event.DuplicateHorizon);
            settledKnown = Earlier(Earlier(settledKnown, view.Event.DuplicateHorizon), view.Event.DuplicateHorizon);
        }
    }

    /// <summary>The last known time of an event that counts by then.</summary>
    public long LastKnown => lastKnown;

    /// <summary>Whether an event counts by then.</summary>
    public bool IsKnown(long known) => known <= lastKnown;

    /// <summary>
    /// Whether an event that counts has left every window of every request that is still answered, so that nothing of it is kept: neither is it
    /// needed to tell whether another is its duplicate or an older version.
    /// </summary>
    public bool IsForgotten(long time, long known) => time < settledBefore && known <= settledKnown;

    private static long Earlier(long time, long span) => time < long.MinValue + span ? long.MinValue : time - span;
}
