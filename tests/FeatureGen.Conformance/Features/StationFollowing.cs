namespace FeatureGen.Conformance.Features;

/// <summary>What a station measures in the minute after a row, known half a minute later.</summary>
[FeatureView(nameof(Reading.Station), Maturity = "30s")]
public sealed partial class StationFollowing : FeatureView<Reading>
{
    [Label]
    public long Count => Next(Minutes(1)).Count();

    [Label]
    public long Inside => Next(Minutes(1)).ExcludingStart().Count();

    [Label]
    public long UntilTheEnd => Next(Minutes(1)).IncludingEnd().Count();

    [Label]
    public double? LaterMean => Next(Seconds(30)).Lag(Seconds(30)).Where(reading => reading.Ok).Average(reading => reading.Level);

    [Label]
    public long? Worst => Next(Minutes(1)).Max(reading => reading.Retries);

    [Label]
    public string? FirstNote => Next(Minutes(1)).First(reading => reading.Note);

    [Label]
    public double? Median => Next(Minutes(1)).Median(reading => reading.Level);

    [Label]
    public long Notes => Next(Minutes(1)).CountDistinct(reading => reading.Note);

    [Label]
    public Timestamp? FirstGood => Next(Minutes(1)).Where(reading => reading.Ok).First(reading => reading.Measured);
}
