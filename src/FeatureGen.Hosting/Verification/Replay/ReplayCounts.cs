namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>What a replay has compared.</summary>
internal sealed record ReplayCounts
{
    /// <summary>The values of features, labels and request columns that were compared.</summary>
    public long Values { get; set; }

    /// <summary>Those of features and labels that are not null.</summary>
    public long NonNull { get; set; }

    /// <summary>The rows answered over state that was written as a record and read back.</summary>
    public long RowsOverRecords { get; set; }

    /// <summary>The rows answered over a backfilled store and what became known after it.</summary>
    public long RowsOverStore { get; set; }

    /// <summary>Adds another's counts.</summary>
    public void Add(ReplayCounts other)
    {
        Values += other.Values;
        NonNull += other.NonNull;
        RowsOverRecords += other.RowsOverRecords;
        RowsOverStore += other.RowsOverStore;
    }
}
