using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>How many selections lie below the first edge, from each edge up to the next, and from the last edge on.</summary>
    /// <remarks>An edge belongs to the bin above it. Null lies nowhere; NaN lies in the last bin, as it is greater than every number.</remarks>
    /// <param name="value">The selection.</param>
    /// <param name="edges">Constants that ascend, at least one, or a static property that lists them; there is one bin more than edges.</param>
    public FeatureList<long> Histogram(Func<TEvent, long?> value, params long[] edges)
        => Bins(edges, e => value(e) is { } selected ? edges.Count(edge => selected >= edge) : null);

    /// <inheritdoc cref="Histogram(Func{TEvent, long?}, long[])"/>
    public FeatureList<long> Histogram(Func<TEvent, double?> value, params double[] edges)
        => Bins(edges, e => value(e) is { } selected ? edges.Count(edge => !(selected < edge)) : null);

    private FeatureList<long> Bins<TEdge>(TEdge[] edges, Func<TEvent, int?> binOf)
        where TEdge : IComparable<TEdge>
        => edges.Length > 0 && edges.Zip(edges.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0)
            ? new(ColumnSuffix.Places(edges.Length + 1), place => Count(e => binOf(e) == place))
            : throw new DefinitionException("A histogram has at least one edge, and its edges ascend.");
}
