namespace FeatureGen.Benchmarks.Online;

/// <summary>Charges in windows that start on the hour.</summary>
[FeatureView(nameof(Charge.Card))]
public sealed partial class ChargesByHour : FeatureView<Charge>
{
    [Feature]
    public long Count => Past(Days(30)).Every(Hours(1)).Count();

    [Feature]
    public double? Mean => Past(Days(30)).Every(Hours(1)).Average(charge => charge.Amount);

    [Feature]
    public double? Deviation => Past(Days(30)).Every(Hours(1)).StdDev(charge => charge.Amount);

    [Feature]
    public double? Least => Past(Days(30)).Every(Hours(1)).Min(charge => charge.Amount);

    [Feature]
    public double? Greatest => Past(Days(30)).Every(Hours(1)).Max(charge => charge.Amount);

    [Feature]
    public double? Last => Past(Days(30)).Every(Hours(1)).Latest(charge => charge.Amount);

    [Feature]
    public long Merchants => Past(Days(30)).Every(Hours(1)).CountDistinct(charge => charge.Merchant);
}
