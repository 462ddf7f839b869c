using System.Collections.Immutable;
using FeatureGen.Offline.Events;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>A range of the spine's rows that is done.</summary>
internal sealed record LedgerPart
{
    /// <summary>The number of spine rows before it.</summary>
    public required long Start { get; init; }

    /// <summary>The number of its rows.</summary>
    public required long Rows { get; init; }

    /// <summary>The fingerprint of its file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whether it has a zero that is negative, which a dictionary of values would lose.</summary>
    public required bool HasNegativeZero { get; init; }

    /// <summary>The statuses of each feature, then of each label.</summary>
    public required ImmutableArray<FeatureCounts> Features { get; init; }

    /// <summary>What became of the events of each view; of the first part alone, which reads all.</summary>
    public required ImmutableArray<EventCounts> Events { get; init; }

    /// <summary>The number of values that are errors.</summary>
    public required long Errors { get; init; }

    /// <summary>The first of them.</summary>
    public required ImmutableArray<FeatureError> FirstErrors { get; init; }
}
