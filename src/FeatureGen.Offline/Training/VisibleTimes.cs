using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>The times that any row of a block can see: what lies outside is left behind when events are read.</summary>
/// <param name="Start">The first event time that lies in a window of some row.</param>
/// <param name="End">The first event time after every window of every row.</param>
/// <param name="Known">The last row's time: events known after it are visible to none.</param>
internal readonly record struct VisibleTimes(long Start, long End, long Known)
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

        return new VisibleTimes(view.Reach.StartAt(first), view.Reach.EndAt(last), last);
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
            bounds.Add(new TimeBounds(plan.KnownSource, long.MinValue, End));
        }

        return bounds;
    }

    /// <summary>Whether some row could see an event.</summary>
    public bool Contains(long time, long known) => time >= Start && time < End && known <= Known;
}
