namespace FeatureGen.Naive;

/// <summary>An event with what its attributes say about it.</summary>
internal sealed record Occurrence<TEvent>(TEvent Event, Timestamp Time, Timestamp Known, long Sequence, object? Id);
