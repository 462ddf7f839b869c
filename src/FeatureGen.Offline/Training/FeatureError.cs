namespace FeatureGen.Offline.Training;

/// <summary>A value that is an error.</summary>
/// <param name="Row">The row of the spine, from 1 on.</param>
/// <param name="Feature">The feature or label.</param>
/// <param name="Time">The row's time in microseconds since the Unix epoch.</param>
internal readonly record struct FeatureError(long Row, string Feature, long Time);
