namespace FeatureGen.Benchmarks.Online;

/// <summary>Charges in windows that start anywhere.</summary>
[FeatureView(nameof(Charge.Card))]
public sealed partial class ChargesByEvent : FeatureView<Charge>
{
    [Feature]
    public long Count => Past(Days(30)).Count();

    [Feature]
    public double? Mean => Past(Days(30)).Average(charge => charge.Amount);

    [Feature]
    public double? Deviation => Past(Days(30)).StdDev(charge => charge.Amount);

    [Feature]
    public double? Least => Past(Days(30)).Min(charge => charge.Amount);

    [Feature]
    public double? Greatest => Past(Days(30)).Max(charge => charge.Amount);

    [Feature]
    public double? Last => Past(Days(30)).Latest(charge => charge.Amount);

    [Feature]
    public long Merchants => Past(Days(30)).CountDistinct(charge => charge.Merchant);
}
