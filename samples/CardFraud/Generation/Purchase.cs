namespace CardFraud.Generation;

/// <summary>One attempt to pay, as it was; numbers stand for cards, merchants, devices and countries.</summary>
internal sealed record Purchase
{
    /// <summary>Its number, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>The card.</summary>
    public required int Card { get; init; }

    /// <summary>The merchant.</summary>
    public required int Merchant { get; init; }

    /// <summary>The phone or computer that it was made with; null at a till.</summary>
    public required int? Device { get; init; }

    /// <summary>When, microseconds since the Unix epoch.</summary>
    public required long At { get; init; }

    /// <summary>How much; null where the terminal sent none, negative for a refund.</summary>
    public required long? Cents { get; init; }

    /// <summary>Where; null where the terminal sent none.</summary>
    public required int? Country { get; init; }

    /// <summary>Whether the issuer agreed.</summary>
    public required bool IsApproved { get; init; }

    /// <summary>When the issuer learned that the holder disputes it; null if that has not happened by the end of the data.</summary>
    public required long? ChargedBackAt { get; init; }
}
