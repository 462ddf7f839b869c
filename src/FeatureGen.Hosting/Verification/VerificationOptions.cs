using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification;

/// <summary>What is verified, and against which files.</summary>
public sealed record VerificationOptions
{
    /// <summary>The service.</summary>
    public required ServicePlan Plan { get; init; }

    /// <summary>The Parquet or CSV files of each source, by the name that <c>[EventSource]</c> declares.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Events { get; init; }

    /// <summary>The files of the spine.</summary>
    public required IReadOnlyList<string> Spine { get; init; }

    /// <summary>The training or scoring file that is checked.</summary>
    public required string Training { get; init; }

    /// <summary>The folder of a backfilled store that is checked too, or null.</summary>
    public string? Store { get; init; }

    /// <summary>The number of rows that the specification evaluates as well; 2,000 unless set, 0 for none.</summary>
    public int SpecificationRows { get; init; } = 2_000;

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The bytes that DuckDB may take while it reads; 1 GiB unless set. The events and rows are held in memory besides.</summary>
    public long ReadingMemory { get; init; } = 1L << 30;
}
