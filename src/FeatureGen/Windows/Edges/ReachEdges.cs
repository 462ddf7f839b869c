namespace FeatureGen.Windows;

/// <summary>From the earliest start of some windows to the time.</summary>
/// <param name="windows">The windows, at least one.</param>
/// <param name="endShift">How long before the time it ends, in microseconds; -1 where the time itself is included.</param>
internal sealed class ReachEdges(WindowEdges[] windows, long endShift) : WindowEdges
{
    private readonly SlidingEdges end = new(null, endShift);

    /// <inheritdoc/>
    public override bool IsAllTime { get; } = windows.Any(window => window.IsAllTime);

    /// <inheritdoc/>
    internal override ulong ShortestHold { get; } = windows.Max(window => window.ShortestHold);

    /// <inheritdoc/>
    public override long LongestHold { get; } = windows.Max(window => window.LongestHold);

    /// <inheritdoc/>
    internal override long LongestEntry => end.LongestEntry;

    /// <inheritdoc/>
    public override long StartAt(long time)
    {
        long start = long.MaxValue;
        foreach (WindowEdges window in windows)
        {
            start = Math.Min(start, window.StartAt(time));
        }

        return start;
    }

    /// <inheritdoc/>
    public override long EndAt(long time) => end.EndAt(time);

    /// <inheritdoc/>
    public override bool TryEnter(long eventTime, out long time) => end.TryEnter(eventTime, out time);

    /// <inheritdoc/>
    public override long LastHolding(long eventTime)
    {
        long last = long.MinValue;
        foreach (WindowEdges window in windows)
        {
            last = Math.Max(last, window.LastHolding(eventTime));
        }

        return last;
    }
}
