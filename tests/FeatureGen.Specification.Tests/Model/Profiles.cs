namespace FeatureGen.SpecificationTests.Model;

[FeatureView(nameof(Profile.Key))]
public sealed class Profiles : FeatureView<Profile>
{
    [Feature]
    public long? Limit => Current(new Duration(10)).Value(profile => profile.Limit);

    [Feature]
    public string? Segment => Current(new Duration(10)).Value(profile => profile.Segment);

    [Feature]
    public Duration? Age => Current(new Duration(10)).Age();

    [Feature]
    public bool Exists => Current(new Duration(10)).Exists();

    [Feature]
    public long Changes => Past(new Duration(20)).Count();

    public long? LimitEver => Current().Value(profile => profile.Limit);
}
