namespace FeatureGen.Windows;

/// <summary>The windows of a family that end at the same time, and so let events in at the same time.</summary>
/// <param name="Lag">The lag in microseconds.</param>
/// <param name="Groups">The windows.</param>
internal sealed record LagClass(long Lag, WindowGroup[] Groups);
