namespace FeatureGen.Conformance.Features;

/// <summary>Aggregates of dates, under a key of which one part is the date of an event.</summary>
[FeatureView(nameof(Reading.Station), nameof(Reading.Day))]
public sealed partial class DueReadings : FeatureView<Reading>
{
    [Feature]
    public DateOnly? Last => AllTime.Max(reading => reading.Due);

    [Feature]
    public DateOnly? Latest => Past(Minutes(5)).Latest(reading => reading.Due);

    [Feature]
    public long Dates => AllTime.CountDistinct(reading => reading.Due);

    [Feature]
    public long Overdue => Past(Minutes(5)).Count(reading => reading.Due < reading.Measured.Date);

    [Feature]
    public double? Weekday => Past(Minutes(5)).Average(reading => (int?)(reading.Due == null ? null : (int)reading.Received.Date.DayOfWeek));

    [Feature]
    public DateOnly? Following => Latest == null ? Last : Latest.Value.AddDays(1);
}
