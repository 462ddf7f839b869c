namespace FeatureGen.Offline.Events;

/// <summary>How many events were refused for a reason.</summary>
/// <param name="Reason">The reason, in words.</param>
/// <param name="Events">The number of events.</param>
public sealed record RefusalCount(string Reason, long Events);
