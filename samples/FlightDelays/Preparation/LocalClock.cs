using NodaTime;
using NodaTime.TimeZones;

namespace FlightDelays.Preparation;

/// <summary>Turns the wall-clock times of one zone into instants, fast: by a table of its offsets instead of a calendar.</summary>
/// <remarks>
/// Every local time has one answer: that of the offset in force before a change. So a time that a gap skips moves forward by the gap's
/// length, and of a time that occurs twice the earlier occurrence counts: NodaTime's <see cref="Resolvers.LenientResolver"/>.
/// </remarks>
internal sealed class LocalClock
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const int TicksPerMicrosecond = 10;
    private static readonly Instant Start = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2038, 1, 1, 0, 0);

    private readonly long[] localStarts;
    private readonly long[] offsets;

    /// <summary>Reads the zone's offsets.</summary>
    public LocalClock(DateTimeZone zone)
    {
        Zone = zone;
        ZoneInterval[] intervals = [.. zone.GetZoneIntervals(new Interval(Start, End))];
        offsets = [.. intervals.Select(interval => interval.WallOffset.Seconds * MicrosecondsPerSecond)];
        localStarts = new long[intervals.Length];
        localStarts[0] = long.MinValue;
        for (int i = 1; i < intervals.Length; i++)
        {
            // The greater of the two offsets: until then the offset before the change answers, in a gap as in an overlap.
            localStarts[i] = MicrosecondsOf(intervals[i].Start) + Math.Max(offsets[i - 1], offsets[i]);
        }
    }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The first wall-clock time that has an answer, and the first after it that has none, as microseconds since 1970-01-01T00:00.</summary>
    public static (long First, long End) Range { get; } = (MicrosecondsOf(Start), MicrosecondsOf(End));

    /// <summary>The microseconds since the Unix epoch of a wall-clock time within <see cref="Range"/>, given as the microseconds since 1970-01-01T00:00.</summary>
    public long ToUtc(long local)
    {
        int found = Array.BinarySearch(localStarts, local);
        return local - offsets[found >= 0 ? found : ~found - 1];
    }

    private static long MicrosecondsOf(Instant instant) => instant.ToUnixTimeTicks() / TicksPerMicrosecond;
}
