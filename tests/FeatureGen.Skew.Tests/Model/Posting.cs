namespace FeatureGen.Skew.Tests.Model;

/// <summary>A version of a row of a ledger, as change data capture has it.</summary>
[EventSource("postings")]
public readonly record struct Posting
{
    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Committed { get; init; }

    [RowId]
    public required long Id { get; init; }

    [RowVersion]
    public required long LogPosition { get; init; }

    [RowDeleted]
    public bool IsDeleted { get; init; }

    public string Card => "4111";

    public double Amount { get; init; }
}
