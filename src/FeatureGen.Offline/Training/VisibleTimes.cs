using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>The times that any row of a block can see: what lies outside is left behind when events are read.</summary>
/// <param name="Start">The first event time that lies in a window of some row, or may tell a duplicate of what does.</param>
/// <param name="End">The first event time after those.</param>
/// <param name="LastKnown">Events known after it are visible to none.</param>
internal readonly record struct VisibleTimes(long Start, long End, long LastKnown)
{
    /// <summary>What rows at these times can see of a view's source.</summary>
    public static VisibleTimes Of(ViewPlan view, ReadOnlySpan<long> times)
    {
        long first = long.MaxValue;
        long last = long.MinValue;
        foreach (long time in times)
        {
            first = Math.Min(first, time);
            last = Math.Max(last, time);
        }

        first = view.WindowTime(first);
        last = view.WindowTime(last);
        _ = view.Knowledge.TryLastKnown(last, out long lastKnown);

        // A version may be replaced by one of any time.
        if (view.Event.HasVersions)
        {
            return new VisibleTimes(long.MinValue, long.MaxValue, lastKnown);
        }

        // What an event is a duplicate of may lie a horizon beside what rows see.
        long beside = Math.Max(view.Event.DuplicateHorizon, 0);
        long start = view.Reach.StartAt(first);
        long end = view.Reach.EndAt(last);
        return new VisibleTimes(
            start < long.MinValue + beside ? long.MinValue : start - beside, end > long.MaxValue - beside ? long.MaxValue : end + beside, lastKnown);
    }

    /// <summary>The bounds by which files are pruned, as far as an event's times stand in its columns.</summary>
    public IReadOnlyList<TimeBounds> BoundsIn(EventPlan plan)
    {
        List<TimeBounds> bounds = [];
        if (plan.TimeSource >= 0)
        {
            bounds.Add(new TimeBounds(plan.TimeSource, Start, End));
        }

        if (plan.KnownSource >= 0)
        {
            bounds.Add(new TimeBounds(plan.KnownSource, long.MinValue, LastKnown));
        }

        return bounds;
    }

    /// <summary>Whether some row could see an event.</summary>
    public bool Contains(long time, long known) => time >= Start && (time < End || End == long.MaxValue) && known <= LastKnown;
}
