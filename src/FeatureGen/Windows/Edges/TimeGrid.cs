namespace FeatureGen.Windows;

/// <summary>Boundaries in time, ascending and without end: multiples of a hop, or the beginnings of a calendar's periods.</summary>
internal abstract class TimeGrid
{
    /// <summary>The longest time from one to the next, in microseconds, as calendars are in most zones and years.</summary>
    public abstract long LongestPeriod { get; }

    /// <summary>The last boundary at or before a time; false if it lies before the first time of all.</summary>
    public abstract bool TryFloor(long time, out long boundary);

    /// <summary>The first boundary at or after a time; false if it lies after the last time of all.</summary>
    public abstract bool TryCeiling(long time, out long boundary);
}
