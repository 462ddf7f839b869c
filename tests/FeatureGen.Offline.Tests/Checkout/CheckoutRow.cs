namespace FeatureGen.Offline.Tests.Checkout;

/// <summary>A row of the spine.</summary>
public sealed record CheckoutRow(CheckoutRequest Request, CheckoutOutcome Outcome);
