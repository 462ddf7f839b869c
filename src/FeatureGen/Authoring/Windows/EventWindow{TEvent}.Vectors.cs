using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The sum of each element of a vector, as <c>Sum</c> of that element.</summary>
    public FeatureList<double> Sum(Func<TEvent, FeatureVector?> value)
        => ByElement(value, element => Sum(element));

    /// <summary>The average of each element of a vector, as <c>Average</c> of that element.</summary>
    public FeatureList<double?> Average(Func<TEvent, FeatureVector?> value)
        => ByElement(value, element => Average(element));

    /// <summary>The least of each element of a vector, as <c>Min</c> of that element.</summary>
    public FeatureList<double?> Min(Func<TEvent, FeatureVector?> value)
        => ByElement(value, element => Min(element));

    /// <summary>The greatest of each element of a vector, as <c>Max</c> of that element.</summary>
    public FeatureList<double?> Max(Func<TEvent, FeatureVector?> value)
        => ByElement(value, element => Max(element));

    private static FeatureList<TResult> ByElement<TResult>(Func<TEvent, FeatureVector?> value, Func<Func<TEvent, double?>, TResult> aggregate)
        => new(ColumnSuffix.Places(VectorShape<TEvent>.LengthOf(value)), place => aggregate(e => value(e)?[place]));
}
