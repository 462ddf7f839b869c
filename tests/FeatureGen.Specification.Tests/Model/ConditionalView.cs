namespace FeatureGen.SpecificationTests.Model;

/// <summary>The longest window stands where an entity without events never gets.</summary>
[FeatureView(nameof(Reading.Sensor))]
public sealed class ConditionalView : FeatureView<Reading>
{
    [Feature]
    public double? Conditional => Past(new Duration(10)).Count() > 3 ? Past(new Duration(500)).Average(r => r.Number) : null;
}
