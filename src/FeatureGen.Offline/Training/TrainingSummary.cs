using System.Collections.Immutable;
using FeatureGen.Offline.Events;

namespace FeatureGen.Offline.Training;

/// <summary>What a run has done.</summary>
public sealed record TrainingSummary
{
    /// <summary>What the file is for.</summary>
    public required TrainingKind Kind { get; init; }

    /// <summary>The rows of the spine and of the file.</summary>
    public required long Rows { get; init; }

    /// <summary>The feature columns.</summary>
    public required int Features { get; init; }

    /// <summary>The label columns.</summary>
    public required int Labels { get; init; }

    /// <summary>Until when the events were taken to be all there; null where no label looks forward.</summary>
    public Timestamp? LabelsAsOf { get; init; }

    /// <summary>The time that the run took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The most memory that the process has held so far, in bytes.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>The number of spine blocks that were computed one after another; 1 where everything fits.</summary>
    public required int Blocks { get; init; }

    /// <summary>The files written.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The statuses of each feature, then of each label.</summary>
    public required ImmutableArray<FeatureCounts> FeatureCounts { get; init; }

    /// <summary>What became of the events of each view.</summary>
    public required ImmutableArray<EventCounts> EventCounts { get; init; }
}
