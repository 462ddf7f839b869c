namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>A row of a spine: a time and the id of its own event.</summary>
public readonly record struct Request(long Time, long? SelfId);
