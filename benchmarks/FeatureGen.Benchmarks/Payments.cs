namespace FeatureGen.Benchmarks;

[EventSource("payments")]
public readonly record struct Payment
{
    [EventTime]
    public required Timestamp At { get; init; }

    public required string Card { get; init; }

    public required double Amount { get; init; }
}

[FeatureRequest]
public readonly record struct PaymentRequest
{
    [RequestTime]
    public required Timestamp At { get; init; }

    public required string Card { get; init; }

    public required double Amount { get; init; }
}

public readonly record struct PaymentOutcome
{
    public required bool Fraud { get; init; }
}

/// <summary>Four windows of the usual aggregates, and features derived from them.</summary>
[FeatureView(nameof(Payment.Card))]
public sealed partial class CardPayments : FeatureView<Payment>
{
    [Feature, Over("1h", "1d", "7d", "30d")]
    public long Count(Duration window) => Past(window).Count();

    [Feature, Over("1h", "1d", "7d", "30d")]
    public double Sum(Duration window) => Past(window).Sum(payment => payment.Amount);

    [Feature, Over("1h", "1d", "7d", "30d")]
    public double? Mean(Duration window) => Past(window).Average(payment => payment.Amount);

    [Feature, Over("1h", "1d", "7d", "30d")]
    public double? Greatest(Duration window) => Past(window).Max(payment => payment.Amount);

    [Feature]
    public double? Trend => Mean1h - Mean7d;

    [Feature]
    public double? Ratio => Mean7d / Mean30d;

    [Feature]
    public double Pressure => Math.Clamp(Trend ?? 0, -100, 100);

    [Feature]
    public bool Rising => Mean1h > Mean1d && Mean1d > Mean7d;
}

[FeatureService("fraud")]
public sealed partial class Fraud : FeatureService<PaymentRequest, PaymentOutcome>
{
    public CardPayments Card => Join<CardPayments>(Request.Card);

    [Feature]
    public double? Against => Request.Amount / Card.Mean7d;

    [Feature]
    public double? Beyond => Request.Amount - Card.Greatest30d;

    [Label]
    public bool IsFraud => Outcome.Fraud;
}
