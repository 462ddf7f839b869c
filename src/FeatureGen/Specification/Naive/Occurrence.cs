namespace FeatureGen.Naive;

/// <summary>An event with what its attributes say about it.</summary>
internal sealed record Occurrence<TEvent>(TEvent Event, Timestamp Time, Timestamp Known, long Sequence, object? Id)
{
    /// <summary>When a newer version that takes its place becomes known; null where none does.</summary>
    public Timestamp? ReplacedAt { get; init; }
}
