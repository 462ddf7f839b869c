namespace FeatureGen.Windows;

/// <summary>Time arithmetic that stops at the ends of the range instead of wrapping, so that windows at extreme times stay windows.</summary>
internal static class SaturatingTime
{
    /// <summary>A time later by a span of at least 0, or the last time.</summary>
    public static long Later(long time, long span) => time > long.MaxValue - span ? long.MaxValue : time + span;

    /// <summary>A time earlier by a span of at least 0, or the first time.</summary>
    public static long Earlier(long time, long span) => time < long.MinValue + span ? long.MinValue : time - span;
}
