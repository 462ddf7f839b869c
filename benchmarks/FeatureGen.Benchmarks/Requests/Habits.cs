namespace FeatureGen.Benchmarks.Requests;

/// <summary>Thirty features derived from a request and eight aggregates.</summary>
[FeatureService("habits")]
public sealed partial class Habits : FeatureService<PaymentRequest, PaymentOutcome>
{
    public CardHabits Card => Join<CardHabits>(Request.Card);

    [Feature]
    public double Amount => Request.Amount;

    [Feature]
    public double Squared => Request.Amount * Request.Amount;

    [Feature]
    public double Root => Math.Sqrt(Request.Amount);

    [Feature]
    public double Capped => Math.Clamp(Request.Amount, 1.0, 500.0);

    [Feature]
    public double Cents => Request.Amount - Math.Floor(Request.Amount);

    [Feature]
    public double IsRound => Request.Amount == Math.Floor(Request.Amount) ? 1.0 : 0.0;

    [Feature]
    public double Hundreds => Math.Floor(Request.Amount * 0.01);

    [Feature]
    public double PerDay => Card.Count30d / 30.0;

    [Feature]
    public double Busy => Card.Count1d > 3 ? 1.0 : 0.0;

    [Feature]
    public double Share => Card.Count1d / (Card.Count30d + 1.0);

    [Feature]
    public double SpentShare => Card.Sum1d / (Card.Sum30d + 1.0);

    [Feature]
    public double Total => Card.Sum1d + Request.Amount;

    [Feature]
    public double TotalRoot => Math.Sqrt(Math.Abs(Card.Sum30d) + 1.0);

    [Feature]
    public double? Relative => Request.Amount / Card.Mean1d;

    [Feature]
    public double? RelativeLong => Request.Amount / Card.Mean30d;

    [Feature]
    public double? Excess => Request.Amount - Card.Mean1d;

    [Feature]
    public double? ExcessLong => Request.Amount - Card.Mean30d;

    [Feature]
    public double? Trend => Card.Mean1d - Card.Mean30d;

    [Feature]
    public double? TrendRatio => Card.Mean1d / Card.Mean30d;

    [Feature]
    public double TrendOrZero => (Card.Mean1d - Card.Mean30d) ?? 0.0;

    [Feature]
    public double TrendCapped => Math.Clamp((Card.Mean1d - Card.Mean30d) ?? 0.0, -100.0, 100.0);

    [Feature]
    public double? Beyond => Request.Amount - Card.Greatest1d;

    [Feature]
    public double? BeyondLong => Request.Amount - Card.Greatest30d;

    [Feature]
    public double IsRecord => Request.Amount > Card.Greatest30d ? 1.0 : 0.0;

    [Feature]
    public double IsDayRecord => Request.Amount > Card.Greatest1d ? 1.0 : 0.0;

    [Feature]
    public double? Span => Card.Greatest30d - Card.Mean30d;

    [Feature]
    public double? Position => (Request.Amount - Card.Mean30d) / (Card.Greatest30d + 1.0);

    [Feature]
    public double? Weighted => (Card.Mean1d * 0.75) + (Card.Mean30d * 0.25);

    [Feature]
    public double WeightedOrAmount => ((Card.Mean1d * 0.75) + (Card.Mean30d * 0.25)) ?? Request.Amount;

    [Feature]
    public double? Surprise => Card.Count1d == 0 ? null : (Request.Amount - Card.Mean1d) / Math.Sqrt(Card.Count1d + 1.0);
}
