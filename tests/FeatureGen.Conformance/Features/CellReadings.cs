namespace FeatureGen.Conformance.Features;

/// <summary>What was measured in a cell of the earth.</summary>
[FeatureView(nameof(Reading.Cell))]
public sealed partial class CellReadings : FeatureView<Reading>
{
    [Feature]
    public long Count => Past(Minutes(5)).Count();

    [Feature]
    public double? LevelMean => Past(Minutes(1)).Average(reading => reading.Level);

    [Feature]
    public long WithinFineCell => AllTime.CountDistinct(reading => FeatureMath.GeoCell(reading.Level * 30, reading.Drift, 4));

    [Feature]
    public long? LatestFineCell => Past(Minutes(5)).Latest(reading => FeatureMath.GeoCell(reading.Level, reading.Steps, 26));
}
