namespace FeatureGen.Conformance.Features;

/// <summary>Aggregates of what is narrower than an int, or has no sign, under a key of which one part is a byte.</summary>
[FeatureView(nameof(Reading.Station), nameof(Reading.Band))]
public sealed partial class BandReadings : FeatureView<Reading>
{
    [Feature]
    public long Tilted => Past(Minutes(5)).Count(reading => reading.Tilt < 0 && reading.Depth is not null);

    [Feature]
    public sbyte? LeastTilt => Past(Minutes(5)).Min(reading => reading.Tilt);

    [Feature]
    public short? Deepest => AllTime.Max(reading => reading.Depth);

    [Feature, Default(7L)]
    public ushort? LatestPort => Past(Minutes(1)).Latest(reading => reading.Port);

    [Feature]
    public uint? FirstSerial => AllTime.First(reading => reading.Serial);

    [Feature]
    public long Serials => Past(Minutes(5)).Sum(reading => reading.Serial);

    [Feature]
    public double? DepthSpread => Past(Minutes(5)).Lag(Seconds(30)).StdDev(reading => reading.Depth);

    [Feature]
    public long Ports => AllTime.CountDistinct(reading => reading.Port);

    [Feature]
    public byte? Turned => Past(Minutes(1)).Max(reading => (byte)(reading.Tilt * 3));

    [Feature]
    public long Graded => Past(Minutes(5)).Where(reading => reading.Drift is not < 0).Sum(reading =>
    {
        long grade = Grades.Of(reading.Drift);
        if (reading.Band > 3)
        {
            grade -= reading.Steps;
        }

        return grade;
    });

    [Feature]
    public FeatureList<long> ByPort => Past(Minutes(5)).CountBy(reading => reading.Port, 0, 32_767);
}
