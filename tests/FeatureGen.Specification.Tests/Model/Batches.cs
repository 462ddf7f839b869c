namespace FeatureGen.SpecificationTests.Model;

/// <summary>Readings, taken in each 10 seconds and to be read 3 seconds later.</summary>
[FeatureView(nameof(Reading.Sensor), Cadence = "10s", Delay = "3s")]
public sealed class Batches : FeatureView<Reading>
{
    public EventWindow<Reading> Last(long microseconds) => Past(new Duration(microseconds));

    public static Batches As(long asOf, params Reading[] readings)
        => Specification.Of<Batches>(new History().Add<Reading>(readings), new Timestamp(asOf), "A");
}
