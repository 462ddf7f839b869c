namespace FeatureGen.Benchmarks.Peers;

/// <summary>The peers' 37 windowed features. Where SQL says null for nothing, so does this; an absent amount leaves a payment in its window.</summary>
[FeatureView(nameof(CardEvent.Card))]
public sealed partial class CardHistory : FeatureView<CardEvent>
{
    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public long Count(Duration window) => Past(window).CountOf(payment => payment.Amount);

    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public double? Mean(Duration window) => Past(window).Average(payment => payment.Amount);

    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public double? Least(Duration window) => Past(window).Min(payment => payment.Amount);

    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public double? Greatest(Duration window) => Past(window).Max(payment => payment.Amount);

    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public double? Deviation(Duration window) => Past(window).StdDev(payment => payment.Amount);

    [Feature, Over("10m", "1h", "24h", "7d", "30d")]
    public double? Sum(Duration window)
        => Past(window).CountOf(payment => payment.Amount) == 0 ? null : Past(window).Sum(payment => payment.Amount);

    // Latest skips absent amounts and countries, and the peers do not: what stands for an absent one is turned back below.
    [Feature(Hidden = true)]
    public double? AmountOrNone => AllTime.Latest(payment => payment.Amount ?? -1);

    [Feature]
    public double? LastAmount => AmountOrNone == -1 ? null : AmountOrNone;

    [Feature(Hidden = true)]
    public string? CountryOrNone => AllTime.Latest(payment => payment.Country ?? "");

    [Feature]
    public string? LastCountry => CountryOrNone == "" ? null : CountryOrNone;

    [Feature(Hidden = true)]
    public Duration? SinceLast => AllTime.TimeSinceLatest();

    [Feature]
    public double? SecondsSinceLast => SinceLast is null ? null : SinceLast.GetValueOrDefault().TotalSeconds;

    [Feature]
    public long Merchants24h => Past(Hours(24)).CountDistinct(payment => payment.Merchant);

    [Feature]
    public double? AgainstMean => Mean30d == 0 ? null : LastAmount / Mean30d;

    [Feature]
    public double? Deviations => Deviation30d == 0 ? null : (LastAmount - Mean30d) / Deviation30d;

    [Feature]
    public long Online24h => Past(Hours(24)).Count(payment => payment.Online);
}
