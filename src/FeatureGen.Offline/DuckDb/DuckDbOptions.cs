namespace FeatureGen.Offline.DuckDb;

/// <summary>The resources that a database may use. Nothing is left to DuckDB's own guesses.</summary>
public sealed record DuckDbOptions
{
    /// <summary>The file of the database, or null for one in memory.</summary>
    public string? Path { get; init; }

    /// <summary>The bytes of memory that DuckDB's buffers may take; half of what the process may use unless set.</summary>
    public long MemoryLimit { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <summary>The number of threads; one for each processor unless set.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder to which DuckDB spills; one of its own, deleted with the database, unless set.</summary>
    public string? TemporaryDirectory { get; init; }
}
