namespace FeatureGen.Hosting.Tests;

/// <summary>A version of a row of a ledger, as change data capture has it.</summary>
[EventSource("ledger", VersionHorizon = "2h")]
public readonly record struct LedgerEntry
{
    [EventTime]
    public required Timestamp At { get; init; }

    [KnownAt]
    public required Timestamp Committed { get; init; }

    [RowId]
    public required long Id { get; init; }

    [RowVersion]
    public required long LogPosition { get; init; }

    public string? Status { get; init; }

    [RowDeleted]
    public bool IsNotPaid => Status != "paid";

    public string? Account { get; init; }

    public double Amount { get; init; }
}

[FeatureView(nameof(LedgerEntry.Account))]
public sealed partial class AccountLedger : FeatureView<LedgerEntry>
{
    [Feature]
    public long Paid6h => Past(Hours(6)).Count();

    [Feature]
    public double Sum6h => Past(Hours(6)).Sum(entry => entry.Amount);

    [Feature]
    public double? Middle1d => Past(Days(1)).Median(entry => entry.Amount);
}

[FeatureView(nameof(LedgerEntry.Account))]
public sealed partial class AccountHistory : FeatureView<LedgerEntry>
{
    [Feature]
    public long Paid => AllTime.Count();

    [Feature]
    public double? Greatest => AllTime.Max(entry => entry.Amount);
}

[FeatureRequest]
public readonly record struct LedgerRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    [SelfId]
    public long Id { get; init; }

    public string? Account { get; init; }
}

[FeatureService("ledger")]
public sealed partial class LedgerService : FeatureService<LedgerRequest, ShopOutcome>
{
    public AccountLedger Now => Join<AccountLedger>(Request.Account);

    public AccountHistory Ever => Join<AccountHistory>(Request.Account);

    [Label]
    public double Paid => Outcome.Paid;
}
