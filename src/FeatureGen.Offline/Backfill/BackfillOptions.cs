using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>Of what, as of when and to where state is computed.</summary>
public sealed record BackfillOptions
{
    /// <summary>The service whose views' state is computed.</summary>
    public required ServicePlan Plan { get; init; }

    /// <summary>The Parquet or CSV files of each source, by the name that <c>[EventSource]</c> declares.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Events { get; init; }

    /// <summary>The folder of the store; it must exist. It gets a file for each view.</summary>
    public required string Store { get; init; }

    /// <summary>The time as of which state is computed: events count that are known by then, after their source's lag.</summary>
    public required Timestamp AsOf { get; init; }

    /// <summary>
    /// The folder of a store from which to continue: only events that have become known since are read. If null, a run continues from
    /// the state that is in <see cref="Store"/>, where it was made from files that all are still given and none has changed.
    /// </summary>
    public string? From { get; init; }

    /// <summary>The bytes that rows, events and DuckDB may take, about; 4 GiB unless set. DuckDB gets 256 MiB at least, and the runtime needs some more.</summary>
    public long MemoryBudget { get; init; } = 4L << 30;

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder for what does not fit into memory; the system's own for temporary files unless set.</summary>
    public string? TemporaryDirectory { get; init; }

    /// <summary>Whether an event that admission refuses fails the run instead of being left out and counted.</summary>
    public bool StrictAdmission { get; init; }
}
