namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Flight.Origin), nameof(Flight.Destination))]
public sealed class Routes : FeatureView<Flight>
{
    [Feature]
    public long Flights => Past(Days(1)).Count();

    [Feature(Hidden = true)]
    public double? Total => Past(Days(1)).Sum(f => f.Delay);

    [Feature, Default(0)]
    public double? MeanDelay => Past(Days(1)).Average(f => f.Delay);

    [Feature, Over("1h")]
    public long? Worst(Duration window) => Past(window).Max(f => f.Delay);
}
