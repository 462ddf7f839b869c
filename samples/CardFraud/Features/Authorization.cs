using System.ComponentModel.DataAnnotations;
using FeatureGen;

namespace CardFraud.Features;

/// <summary>An attempt to pay, as the network reports it: some seconds after it, or some days.</summary>
[EventSource("authorizations")]
public readonly record struct Authorization
{
    /// <summary>The number of the attempt.</summary>
    [EventId]
    public required long Id { get; init; }

    /// <summary>When the card was used.</summary>
    [EventTime]
    public required Timestamp At { get; init; }

    /// <summary>When the report came.</summary>
    [KnownAt]
    public required Timestamp Booked { get; init; }

    /// <summary>The card's number.</summary>
    public required long Card { get; init; }

    /// <summary>The merchant.</summary>
    public required string Merchant { get; init; }

    /// <summary>What the merchant sells.</summary>
    public required string Category { get; init; }

    /// <summary>The phone or computer that it was made with; null at a till.</summary>
    public string? Device { get; init; }

    /// <summary>How much, negative for a refund; null where the terminal sent none.</summary>
    [Range(-1_000_000, 1_000_000)]
    public double? Amount { get; init; }

    /// <summary>Where; null where the terminal sent none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the issuer agreed.</summary>
    public required bool IsApproved { get; init; }
}
