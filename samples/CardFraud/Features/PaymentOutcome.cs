namespace CardFraud.Features;

/// <summary>The spine says nothing of what came of a purchase: the events that follow it do.</summary>
public readonly record struct PaymentOutcome;
