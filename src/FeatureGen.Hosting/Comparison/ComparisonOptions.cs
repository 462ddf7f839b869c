using FeatureGen.Plans;

namespace FeatureGen.Hosting.Comparison;

/// <summary>What is compared with what, and how.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The service that computed <see cref="New"/>.</summary>
    public required ServicePlan Plan { get; init; }

    /// <summary>The file of the features as they are computed at present, Parquet or CSV.</summary>
    public required string Old { get; init; }

    /// <summary>The training or scoring file of the service.</summary>
    public required string New { get; init; }

    /// <summary>The columns that tell the rows apart; at least one.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>The names of columns of <see cref="Old"/> that are called otherwise in <see cref="New"/>, with their names there.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The Parquet or CSV files of each source, by the name that <c>[EventSource]</c> declares.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Events { get; init; }

    /// <summary>The number of differing rows of each feature that are explained by events, and as many with a null on one side; 200 unless set. With 0 no events are read, and only the values are looked at.</summary>
    public int ExplainedRows { get; init; } = 200;

    /// <summary>The relative difference up to which two numbers differ by rounding alone; 1e-9 unless set.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The bytes that DuckDB may take while it reads; 1 GiB unless set. Both files and the events are held in memory besides.</summary>
    public long ReadingMemory { get; init; } = 1L << 30;
}
