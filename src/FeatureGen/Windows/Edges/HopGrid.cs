namespace FeatureGen.Windows;

/// <summary>The whole multiples of a hop, from the epoch into both directions.</summary>
internal sealed class HopGrid(long hop) : TimeGrid
{
    /// <inheritdoc/>
    public override long LongestPeriod => hop;

    /// <inheritdoc/>
    public override bool TryFloor(long time, out long boundary)
    {
        long past = Past(time);
        boundary = SaturatingTime.Earlier(time, past);
        return time >= long.MinValue + past;
    }

    /// <inheritdoc/>
    public override bool TryCeiling(long time, out long boundary)
    {
        long past = Past(time);
        long missing = past == 0 ? 0 : hop - past;
        boundary = SaturatingTime.Later(time, missing);
        return time <= long.MaxValue - missing;
    }

    // How long ago the last multiple was: the remainder of a division that floors, for negative times as well.
    private long Past(long time)
    {
        long remainder = time % hop;
        return remainder < 0 ? remainder + hop : remainder;
    }
}
