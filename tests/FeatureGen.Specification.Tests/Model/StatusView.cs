namespace FeatureGen.SpecificationTests.Model;

/// <summary>One feature of each kind that statuses tell apart; its windows reach back 110 microseconds.</summary>
[FeatureView(nameof(Reading.Sensor))]
public sealed class StatusView : FeatureView<Reading>
{
    [Feature]
    public long Count => Short.Count();

    [Feature]
    public long Flags => Short.Count(r => r.Flag);

    [Feature]
    public double? Average => Short.Average(r => r.MaybeNumber);

    [Feature]
    public long Converted => (int)Short.Sum(r => r.Whole);

    [Feature]
    public double? Alias => Average;

    [Feature]
    public string? Text => Short.Latest(r => r.Text);

    [Feature]
    public float? Narrowed => (float?)Average;

    [Feature]
    public long Negated => -Short.Sum(r => r.Whole);

    [Feature]
    public double? Shifted => Average + 1;

    [Feature]
    public double Coalesced => Average ?? 0;

    [Feature]
    public double? TwoAggregates => Short.Average(r => r.Number) - Short.Average(r => r.Whole);

    [Feature]
    public long Bounded => Math.Max(Short.Sum(r => r.Whole), 0);

    [Feature]
    public double? Truncated => Math.Truncate(Short.Sum(r => r.Number));

    [Feature]
    public double? Either => Short.Count() > 0 ? Short.Average(r => r.Number) : null;

    [Feature, Default(-1)]
    public double? Replaced => Short.Average(r => r.MaybeNumber);

    [Feature, Default(7)]
    public long? NeverReplaced => Short.Max(r => r.Whole) ?? 0;

    [Feature(Hidden = true), Default(-1)]
    public double? HiddenLong => Past(new Duration(100)).Lag(new Duration(10)).Average(r => r.MaybeNumber);

    [Feature]
    public long Failing => 1 / Count;

    private EventWindow<Reading> Short => Past(new Duration(10));

    public static Dictionary<string, SpecifiedFeature> Of(params Reading[] readings)
        => Specification.Evaluate<StatusView>(new History().Add<Reading>(readings), new Timestamp(1000), ["A"])
            .ToDictionary(feature => feature.Name);
}
