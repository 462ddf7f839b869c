using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>A window that starts on a boundary, and ends on one as well if it is tumbling.</summary>
internal sealed class AlignedEdges(TimeGrid grid, WindowPlan window) : WindowEdges
{
    private readonly long length = window.Length;
    private readonly long lag = window.Lag;
    private readonly bool isTumbling = window.Tumbling;
    private readonly bool isPeriodBefore = window.Tumbling && window.Calendar != CalendarUnit.None;
    private readonly int open = window.ExcludesStart ? 1 : 0;
    private readonly int closed = window.IncludesEnd ? 1 : 0;

    /// <inheritdoc/>
    public override bool IsAllTime => false;

    /// <inheritdoc/>
    internal override ulong ShortestHold { get; } = (ulong)Math.Max(SaturatingTime.Later(window.Length, window.Lag) - 1, 0);

    /// <inheritdoc/>
    public override long LongestHold
        => SaturatingTime.Later(SaturatingTime.Later(length, lag), isPeriodBefore ? 2 * grid.LongestPeriod : grid.LongestPeriod);

    /// <inheritdoc/>
    internal override bool HasAlignedStart => true;

    /// <inheritdoc/>
    internal override long LongestEntry => SaturatingTime.Later(lag - closed, isTumbling ? grid.LongestPeriod : 0);

    /// <inheritdoc/>
    internal override long LastStartUpTo(long eventTime)
        => eventTime >= long.MinValue + open && grid.TryFloor(eventTime - open, out long start) ? start + open : long.MinValue;

    /// <inheritdoc/>
    public override long StartAt(long time)
    {
        long shift = SaturatingTime.Later(lag, length);
        if (time < long.MinValue + shift || !grid.TryFloor(time - shift, out long start))
        {
            return long.MinValue;
        }

        return !isPeriodBefore ? start + open
            : start > long.MinValue && grid.TryFloor(start - 1, out long before) ? before + open
            : long.MinValue;
    }

    /// <inheritdoc/>
    public override long EndAt(long time)
    {
        if (!isTumbling)
        {
            return SaturatingTime.Earlier(time, lag - closed);
        }

        return time >= long.MinValue + lag && grid.TryFloor(time - lag, out long end) ? SaturatingTime.Later(end, closed) : long.MinValue;
    }

    /// <inheritdoc/>
    public override bool TryEnter(long eventTime, out long time)
    {
        time = SaturatingTime.Later(eventTime, 1 - closed);
        if (isTumbling && (eventTime == long.MaxValue || !grid.TryCeiling(time, out time)))
        {
            return false;
        }

        bool isTime = time <= long.MaxValue - lag;
        time = SaturatingTime.Later(time, lag);
        return isTime && eventTime < long.MaxValue;
    }

    /// <inheritdoc/>
    public override long LastHolding(long eventTime)
    {
        // The window starts at or before the event until this boundary is reached.
        if ((open == 0 && eventTime == long.MaxValue) || !grid.TryCeiling(eventTime + 1 - open, out long next))
        {
            return long.MaxValue;
        }

        if (isPeriodBefore && (next == long.MaxValue || !grid.TryCeiling(next + 1, out next)))
        {
            return long.MaxValue;
        }

        return SaturatingTime.Later(SaturatingTime.Later(next, length - 1), lag);
    }
}
