namespace FeatureGen.Offline.Tests.Checkout;

public readonly record struct CheckoutOutcome
{
    public double? Paid { get; init; }
}
