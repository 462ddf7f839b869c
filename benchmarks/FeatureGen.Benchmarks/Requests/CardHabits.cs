namespace FeatureGen.Benchmarks.Requests;

/// <summary>Aggregates that are read and not emitted.</summary>
[FeatureView(nameof(Payment.Card))]
public sealed partial class CardHabits : FeatureView<Payment>
{
    [Feature(Hidden = true), Over("1d", "30d")]
    public long Count(Duration window) => Past(window).Count();

    [Feature(Hidden = true), Over("1d", "30d")]
    public double Sum(Duration window) => Past(window).Sum(payment => payment.Amount);

    [Feature(Hidden = true), Over("1d", "30d")]
    public double? Mean(Duration window) => Past(window).Average(payment => payment.Amount);

    [Feature(Hidden = true), Over("1d", "30d")]
    public double? Greatest(Duration window) => Past(window).Max(payment => payment.Amount);
}
