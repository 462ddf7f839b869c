using FeatureGen;

namespace CardFraud.Features;

/// <summary>A purchase that its holder disputes. It happened when the card was used, and is known up to 45 days later.</summary>
/// <remarks>The same table as <see cref="Authorization"/>: a row is an authorization now, and may become a chargeback later.</remarks>
[EventSource("chargebacks")]
public readonly record struct Chargeback
{
    /// <summary>The number of the attempt to pay.</summary>
    [EventId]
    public required long Id { get; init; }

    /// <summary>When the card was used.</summary>
    [EventTime]
    public required Timestamp At { get; init; }

    /// <summary>When the issuer learned of the dispute; null until it has.</summary>
    public Timestamp? ChargedBackAt { get; init; }

    /// <summary>Whether the row is a chargeback by now.</summary>
    [EventCondition]
    public bool IsChargeback => ChargedBackAt is not null;

    /// <summary>When the issuer learned of the dispute.</summary>
    [KnownAt]
    public Timestamp Known => ChargedBackAt ?? default;

    /// <summary>The card's number.</summary>
    public required long Card { get; init; }

    /// <summary>The merchant.</summary>
    public required string Merchant { get; init; }

    /// <summary>The phone or computer that it was made with; null at a till.</summary>
    public string? Device { get; init; }

    /// <summary>How much; null where the terminal sent none.</summary>
    public double? Amount { get; init; }
}
