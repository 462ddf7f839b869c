using FeatureGen.Plans;

namespace FeatureGen.Windows;

/// <summary>Where a window begins and ends at a time, and until when it holds an event.</summary>
internal readonly struct WindowEdges(WindowPlan window)
{
    private readonly long length = window.Length;
    private readonly long lag = window.Lag;
    private readonly bool isAllTime = window.IsAllTime;

    /// <summary>The first event time in the window at <paramref name="time"/>.</summary>
    public long StartAt(long time)
        => isAllTime ? long.MinValue : SaturatingTime.Earlier(SaturatingTime.Earlier(time, lag), length);

    /// <summary>The first event time after the window at <paramref name="time"/>.</summary>
    public long EndAt(long time) => SaturatingTime.Earlier(time, lag);

    /// <summary>The last time at which the window holds an event of that time.</summary>
    public long LastHolding(long eventTime)
        => isAllTime ? long.MaxValue : SaturatingTime.Later(SaturatingTime.Later(eventTime, lag), length);
}
