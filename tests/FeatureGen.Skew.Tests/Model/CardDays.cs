namespace FeatureGen.Skew.Tests.Model;

/// <summary>Windows of calendars, windows by the hour, and sketches.</summary>
[FeatureView(nameof(Purchase.Card))]
public sealed partial class CardDays : FeatureView<Purchase>
{
    [Feature]
    public long CountToday => Today("Europe/Berlin").Count();

    [Feature]
    public long CountYesterday => PreviousDay("Europe/Berlin").Count();

    [Feature]
    public long CountTodayInBrazil => Today("America/Sao_Paulo").Count();

    [Feature]
    public long CountYesterdayInSamoa => PreviousDay("Pacific/Apia").Count();

    [Feature]
    public long CountHours => Past(Hours(3)).Every(Hours(1)).Count();

    [Feature]
    public long CountWholeHour => Past(Hours(1)).Tumbling().Count();

    [Feature]
    public long AboutDistinct => AllTime.ApproximateCountDistinct(purchase => purchase.Cents, 10);

    [Feature]
    public double? AboutMedian => Past(Days(14)).ApproximateQuantile(purchase => purchase.Amount, 0.5, 0.01);
}
