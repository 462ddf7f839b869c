namespace FeatureGen.Plans;

/// <summary>The window <c>[t - Lag - Length, t - Lag)</c> in event time, over what is known at <c>t</c>.</summary>
/// <param name="Length">Its length in microseconds, at least 1; <see cref="AllTime"/> reaches back to the source's origin.</param>
/// <param name="Lag">How far both ends are shifted into the past, in microseconds, at least 0.</param>
public sealed record WindowPlan(long Length, long Lag)
{
    /// <summary>The length of a window without a start.</summary>
    public const long AllTime = long.MaxValue;

    /// <summary>Whether the window has no start.</summary>
    public bool IsAllTime => Length == AllTime;
}
