using FeatureGen;

namespace CardFraud.Features;

/// <summary>The question, asked while the terminal waits: is it the holder who pays?</summary>
[FeatureRequest]
public readonly record struct PaymentRequest
{
    /// <summary>When the card was used.</summary>
    [RequestTime]
    public required Timestamp At { get; init; }

    /// <summary>The number of the attempt: it never counts for itself, neither as an authorization nor as a chargeback.</summary>
    [SelfId]
    public required long Id { get; init; }

    /// <summary>The card's number.</summary>
    public required long Card { get; init; }

    /// <summary>The merchant.</summary>
    public required string Merchant { get; init; }

    /// <summary>What the merchant sells.</summary>
    public required string Category { get; init; }

    /// <summary>The phone or computer; null at a till.</summary>
    public string? Device { get; init; }

    /// <summary>How much; null where the terminal sent none.</summary>
    public double? Amount { get; init; }

    /// <summary>Where; null where the terminal sent none.</summary>
    public string? Country { get; init; }
}
