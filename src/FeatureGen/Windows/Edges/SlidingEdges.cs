namespace FeatureGen.Windows;

/// <summary>A window whose start and end keep their distances to the time: <c>[t - StartShift, t - endShift)</c>.</summary>
/// <param name="startShift">How long before the time it starts, in microseconds; null for a window without a start.</param>
/// <param name="endShift">How long before the time it ends; negative after it.</param>
internal sealed class SlidingEdges(long? startShift, long endShift) : WindowEdges
{
    private readonly bool isAllTime = startShift is null;
    private readonly long shift = startShift.GetValueOrDefault();

    /// <summary>How long before the time the window starts; null without a start.</summary>
    public long? StartShift => startShift;

    /// <inheritdoc/>
    public override bool IsAllTime => isAllTime;

    /// <inheritdoc/>
    internal override ulong ShortestHold => isAllTime ? ulong.MaxValue : (ulong)Math.Max(shift, 0);

    /// <inheritdoc/>
    public override long LongestHold => isAllTime ? long.MaxValue : shift;

    /// <inheritdoc/>
    internal override long LongestEntry => endShift;

    /// <inheritdoc/>
    internal override long LastStartUpTo(long eventTime) => isAllTime ? long.MinValue : eventTime;

    /// <inheritdoc/>
    public override long StartAt(long time) => isAllTime ? long.MinValue : SaturatingTime.Earlier(time, shift);

    /// <inheritdoc/>
    public override long EndAt(long time) => SaturatingTime.Earlier(time, endShift);

    /// <inheritdoc/>
    public override bool TryEnter(long eventTime, out long time)
    {
        time = SaturatingTime.Later(eventTime, endShift + 1);
        return EndAt(time) > eventTime;
    }

    /// <inheritdoc/>
    public override long LastHolding(long eventTime) => isAllTime ? long.MaxValue : SaturatingTime.Later(eventTime, shift);
}
