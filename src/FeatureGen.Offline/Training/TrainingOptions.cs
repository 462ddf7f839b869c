using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>What a training set is made of and where it goes.</summary>
public sealed record TrainingOptions
{
    /// <summary>The service whose features are computed.</summary>
    public required ServicePlan Plan { get; init; }

    /// <summary>The Parquet or CSV files of each source, by the name that <c>[EventSource]</c> declares.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Events { get; init; }

    /// <summary>The files of the spine: request columns and, for training, outcome columns. Rows are kept in their order.</summary>
    public required IReadOnlyList<string> Spine { get; init; }

    /// <summary>The Parquet file to write; <c>.manifest.json</c> is appended for the manifest beside it.</summary>
    public required string Output { get; init; }

    /// <summary>Whether labels are computed, which needs the outcome columns.</summary>
    public TrainingKind Kind { get; init; } = TrainingKind.Training;

    /// <summary>
    /// Until when the events are known to be all there: labels that look beyond it are immature, null and counted. Needed where the service joins labels, because
    /// files do not say where what they have not seen yet begins.
    /// </summary>
    public Timestamp? LabelsAsOf { get; init; }

    /// <summary>The bytes that rows, events and DuckDB may take, about; 4 GiB unless set. DuckDB gets 256 MiB at least, and the runtime needs some more.</summary>
    public long MemoryBudget { get; init; } = 4L << 30;

    /// <summary>
    /// About how many rows are computed at a time; as many as the memory allows unless set. A run of several such parts keeps each that is done
    /// beside the output until the end: one that was stopped, however, goes on where it was.
    /// </summary>
    public int? RowsOfPart { get; init; }

    /// <summary>Whether parts that an earlier run has left are dropped.</summary>
    public bool IsRestart { get; init; }

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder for what does not fit into memory; the system's own for temporary files unless set.</summary>
    public string? TemporaryDirectory { get; init; }

    /// <summary>Whether values that are errors are written as null, and counted, instead of failing the run.</summary>
    public bool KeepErrors { get; init; }

    /// <summary>Whether an event that admission refuses fails the run instead of being left out and counted.</summary>
    public bool StrictAdmission { get; init; }
}
