using System.Collections.Concurrent;
using NodaTime;
using NodaTime.TimeZones;

namespace FeatureGen.Windows;

/// <summary>The offsets of a time zone from UTC as the embedded tzdb has them, in arrays: a calendar per request would cost too much.</summary>
/// <remarks>Until 2200, from when on the offset of the end of 2199 holds: rules are promises, and nobody promises so much. Before 1800 no zone had any.</remarks>
internal sealed class ZoneOffsets
{
    private const long DayLength = 86_400_000_000;
    private const int TicksPerMicrosecond = 10;
    private static readonly ConcurrentDictionary<string, ZoneOffsets> Zones = new();
    private static readonly Interval Covered = new(Instant.FromUtc(1800, 1, 1, 0, 0), Instant.FromUtc(2200, 1, 1, 0, 0));

    private readonly long[] starts;
    private readonly long[] offsets;
    private readonly long[] localEnds;

    private ZoneOffsets(string zone)
    {
        DateTimeZone found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
            ?? throw new ArgumentException($"The time zone '{zone}' is not in tzdb {DatabaseVersion}. Zones are named as in 'Europe/Berlin'.", nameof(zone));
        ZoneInterval[] intervals = [.. found.GetZoneIntervals(Covered)];
        starts = [long.MinValue, .. intervals.Skip(1).Select(interval => Microseconds(interval.Start))];
        offsets = [.. intervals.Select(interval => interval.WallOffset.Seconds * 1_000_000L)];
        localEnds = new long[intervals.Length];
        long latest = long.MinValue;
        for (int index = 0; index < localEnds.Length - 1; index++)
        {
            // The latest so far, because a clock that is set back shows some local times twice.
            latest = Math.Max(latest, starts[index + 1] + offsets[index]);
            localEnds[index] = latest;
        }

        localEnds[^1] = long.MaxValue;
    }

    /// <summary>The version of the database, which is part of what a zone means.</summary>
    public static string DatabaseVersion => TzdbDateTimeZoneSource.Default.TzdbVersion;

    /// <summary>The offsets of a zone.</summary>
    /// <exception cref="ArgumentException">The database does not have it.</exception>
    public static ZoneOffsets Of(string zone) => Zones.GetOrAdd(zone, static name => new ZoneOffsets(name));

    /// <summary>What clocks show at an instant, in microseconds as if it were UTC.</summary>
    public long ShownAt(long time) => unchecked(time + OffsetAt(time));

    /// <summary>The local date at an instant, as days since 1970-01-01.</summary>
    public long DayAt(long time)
    {
        (long day, long past) = FloorDivide(time, DayLength);
        return day + FloorDivide(past + OffsetAt(time), DayLength).Quotient;
    }

    /// <summary>
    /// The first instant at which clocks show the midnight that begins a day, or any time after it: of a midnight that occurs twice the first, of one that is
    /// skipped the moment of the skip.
    /// </summary>
    /// <returns>False if it is not a time that a 64-bit timestamp holds.</returns>
    public bool TryFindMidnight(long day, out long time)
    {
        Int128 midnight = (Int128)day * DayLength;
        int index = FirstAbove(localEnds, (long)Int128.Clamp(midnight, long.MinValue, long.MaxValue - 1));
        Int128 shown = midnight - offsets[index];
        Int128 first = index == 0 ? shown : Int128.Max(shown, starts[index]);
        time = (long)Int128.Clamp(first, long.MinValue, long.MaxValue);
        return time == first;
    }

    private long OffsetAt(long time)
    {
        int found = starts.AsSpan().BinarySearch(time);
        return offsets[found >= 0 ? found : ~found - 1];
    }

    private static int FirstAbove(long[] ascending, long value)
    {
        int low = 0;
        for (int high = ascending.Length - 1; low < high;)
        {
            int middle = (low + high) >>> 1;
            (low, high) = ascending[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static (long Quotient, long Remainder) FloorDivide(long value, long divisor)
    {
        (long quotient, long remainder) = Math.DivRem(value, divisor);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }

    private static long Microseconds(Instant instant) => instant.ToUnixTimeTicks() / TicksPerMicrosecond;
}
