namespace FeatureGen.SpecificationTests.Model;

/// <summary>A view of two sources: windows of 10 microseconds over one, of 100 over the other.</summary>
[FeatureView(nameof(Step.Walker))]
public sealed class Walks : FeatureView<Step, Rest>
{
    [Feature]
    public long Steps => Past<Step>(new Duration(10)).Count();

    [Feature]
    public long Rests => Past<Rest>(new Duration(100)).Count();

    [Feature]
    public double? StepsPerRest => Rests == 0 ? null : (double)Steps / Rests;

    [Feature]
    public bool? Rested => Current<Rest>(new Duration(100)).Value(rest => rest.IsLong);

    public EventWindow<Rest> AllRests => AllTime<Rest>();

    /// <summary>Over what is no source of the view.</summary>
    public EventWindow<Movement> Movements => AllTime<Movement>();
}
