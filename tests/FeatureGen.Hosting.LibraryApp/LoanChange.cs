namespace FeatureGen.Hosting.LibraryApp;

/// <summary>A version of a loan, from the system of today or from the archive of the one before it; a deletion says nothing but what it deletes.</summary>
[EventSource("loans", VersionHorizon = "2h"), EventSource("archive", VersionHorizon = "2h")]
public readonly record struct LoanChange
{
    [Column("begun", Source = "archive")]
    public Timestamp? Begins { get; init; }

    [EventTime]
    public Timestamp At => Begins ?? default;

    [KnownAt]
    public required Timestamp Committed { get; init; }

    [RowId]
    public required long Loan { get; init; }

    [RowVersion]
    public required long Version { get; init; }

    [RowDeleted]
    public bool IsGone => Begins is null;

    [SourceName]
    public required string Source { get; init; }

    public required string Reader { get; init; }

    [Column(null, Source = "archive")]
    public double? Fee { get; init; }
}
