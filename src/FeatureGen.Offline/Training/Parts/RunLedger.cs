using System.Collections.Immutable;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>What a run computes, from what, and which parts of it are done: what a later run has to know to go on.</summary>
internal sealed record RunLedger
{
    /// <summary>The version of this format.</summary>
    public const string CurrentFormat = "1";

    /// <summary>The version of the format that the ledger has.</summary>
    public required string Format { get; init; }

    /// <summary>The service's fingerprint.</summary>
    public required string Service { get; init; }

    /// <summary>What the file is for.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether a refused event ends the run.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>Until when events are taken to be all there, in microseconds; null where no label looks forward.</summary>
    public long? LabelsAsOf { get; init; }

    /// <summary>The fingerprints of the spine's files, in order.</summary>
    public required ImmutableArray<string> Spine { get; init; }

    /// <summary>The fingerprints of each source's files.</summary>
    public required SortedDictionary<string, ImmutableArray<string>> Events { get; init; }

    /// <summary>The parts that are done, in order.</summary>
    public required ImmutableArray<LedgerPart> Parts { get; init; }

    /// <summary>The number of rows that are done.</summary>
    public long RowsDone => Parts.Sum(part => part.Rows);

    /// <summary>In words what differs from another run, so that its parts are none of this one; null if nothing does.</summary>
    public string? DifferenceFrom(RunLedger other)
        => Format != other.Format ? "another version of this program began it"
            : Service != other.Service ? "features have changed"
            : Kind != other.Kind ? $"it was a {other.Kind} run"
            : IsStrict != other.IsStrict ? "the admission is strict in one run and not in the other"
            : LabelsAsOf != other.LabelsAsOf ? "its labels were as of another time"
            : !Spine.SequenceEqual(other.Spine) ? "the spine has changed"
            : Events.FirstOrDefault(source => !other.Events.TryGetValue(source.Key, out ImmutableArray<string> files) || !files.SequenceEqual(source.Value)).Key
                is { } changed ? $"the files of source \"{changed}\" have changed"
            : null;
}
