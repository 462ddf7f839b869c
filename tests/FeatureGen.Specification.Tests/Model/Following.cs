namespace FeatureGen.SpecificationTests.Model;

/// <summary>What happens in the 10 seconds after a row, known 5 seconds later.</summary>
[FeatureView(nameof(Reading.Sensor), Maturity = "5s")]
public sealed class Following : FeatureView<Reading>
{
    [Label]
    public long Count => Next(Seconds(10)).Count();

    [Label]
    public long Closed => Next(Seconds(10)).IncludingEnd().ExcludingStart().Count();

    [Label]
    public long LastFour => Next(Seconds(4)).Lag(Seconds(6)).Count(reading => reading.Flag);

    [Label]
    public long? Greatest => Next(Seconds(10)).Max(reading => reading.Whole);

    /// <summary>At 100 seconds.</summary>
    public static Following After(params Reading[] readings)
        => Specification.Of<Following>(new History().Add<Reading>(readings), new Timestamp(100_000_000), ["A"], selfId: 7L);
}
