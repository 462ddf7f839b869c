namespace FeatureGen.Hosting.TestApp;

public readonly record struct CheckoutOutcome
{
    public required double Paid { get; init; }
}
