namespace FeatureGen.Conformance.Features;

/// <summary>A composite key, and bounded windows only, so that old events are dropped and not folded.</summary>
[FeatureView(nameof(Reading.Station), nameof(Reading.Channel))]
public sealed partial class ChannelReadings : FeatureView<Reading>
{
    [Feature]
    public long Count => Past(Minutes(1)).Count();

    [Feature]
    public double Sum => Past(Minutes(5)).Sum(reading => reading.Drift);

    [Feature, Default(-1.5)]
    public double? Mean => Past(Minutes(1)).Average(reading => reading.Drift);

    [Feature]
    public long? Latest => Past(Minutes(5)).Latest(reading => reading.Steps);
}
