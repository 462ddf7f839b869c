namespace CardFraud.Features;

/// <summary>What came of the purchase: known in training alone, 45 days later.</summary>
public readonly record struct PaymentOutcome
{
    /// <summary>Whether its holder disputed it within 45 days.</summary>
    public required bool ChargedBack { get; init; }
}
