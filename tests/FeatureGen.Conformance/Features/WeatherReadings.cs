namespace FeatureGen.Conformance.Features;

/// <summary>Aggregates of enums, one of which is a set of flags, under a key of which one part is an enum.</summary>
[FeatureView(nameof(Reading.Station), nameof(Reading.Weather))]
public sealed partial class WeatherReadings : FeatureView<Reading>
{
    [Feature]
    public long Doubtful => Past(Minutes(5)).Count(reading => (reading.Marks ?? Marks.None).HasFlag(Marks.Doubtful));

    [Feature]
    public Marks? Latest => AllTime.Latest(reading => reading.Marks);

    [Feature]
    public Weather? Most => Past(Minutes(5)).Max(reading => reading.Weather);

    [Feature, Default(3L)]
    public Weather? Mode => Past(Minutes(1)).Mode(reading => reading.Weather);

    [Feature]
    public long Kinds => AllTime.CountDistinct(reading => reading.Marks);

    [Feature]
    public double? Share => Past(Minutes(5)).Share(reading => reading.Marks == Marks.None);

    [Feature]
    public int? Least => AllTime.Min(reading => (int)reading.Weather * 2);

    [Feature]
    public FeatureList<long> ByWeather => Past(Minutes(5)).CountBy(reading => reading.Weather, Weather.Sun, Weather.Rain);

    [Feature, Over("1m", "5m")]
    public Marks? First(Duration window) => Past(window).First(reading => reading.Marks);
}
