using FeatureGen.Windows;

namespace FeatureGen.Plans;

/// <summary>
/// What is known at a time <c>t</c>: the events with known + lag &lt;= K(t). K(t) is <c>t</c>, or with a cadence the last of its multiples that was over
/// for the delay: floor((t - delay) / cadence) * cadence.
/// </summary>
/// <remarks>Training and serving ask nothing else about what is known, so neither can know more than the other.</remarks>
/// <param name="SourceLag">The declared serving delay of the source, in microseconds; negative where what becomes known later counts as well, for labels.</param>
/// <param name="Cadence">How far apart the times are at which the view takes in what has become known, in microseconds; 0 where it does continuously.</param>
/// <param name="Delay">How long after these times it can be read, in microseconds.</param>
public readonly record struct KnowledgeLimit(long SourceLag, long Cadence, long Delay)
{
    /// <summary>The time from which an event counts, given when it was known; the last time there is where that is beyond it.</summary>
    public long CountsFrom(long known)
    {
        if (Cadence == 0)
        {
            return SaturatingTime.Later(known, SourceLag);
        }

        // What floors the negated time is a ceiling.
        Int128 from = -Floor(-((Int128)known + SourceLag)) + Delay;
        return (long)Int128.Clamp(from, long.MinValue, long.MaxValue);
    }

    /// <summary>The latest known time of an event that counts at a time; false where none can be so early.</summary>
    public bool TryLastKnown(long time, out long lastKnown)
    {
        Int128 last = (Cadence > 0 ? Floor((Int128)time - Delay) : time) - SourceLag;
        lastKnown = (long)Int128.Clamp(last, long.MinValue, long.MaxValue);
        return last >= long.MinValue;
    }

    /// <summary>Whether an event counts at a time, given when it was known.</summary>
    public bool IsKnown(long known, long time) => TryLastKnown(time, out long lastKnown) && known <= lastKnown;

    private Int128 Floor(Int128 time)
    {
        Int128 past = time % Cadence;
        return time - (past < 0 ? past + Cadence : past);
    }
}
