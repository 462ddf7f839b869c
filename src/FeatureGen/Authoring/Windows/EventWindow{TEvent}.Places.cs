using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The selections of the first events that have one, the first first; null where there are fewer.</summary>
    /// <remarks>The order is that of <c>First</c>.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> FirstK<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.First);

    /// <inheritdoc cref="FirstK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> FirstK<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.First);

    /// <inheritdoc cref="FirstK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<string?> FirstK(Func<TEvent, string?> value, int count)
        => InPlaces<string?>(value, count, Places.First);

    /// <summary>The selections of the latest events that have one, the latest first; null where there are fewer.</summary>
    /// <remarks>The order is that of <c>Latest</c>.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> LastK<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Latest);

    /// <inheritdoc cref="LastK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> LastK<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Latest);

    /// <inheritdoc cref="LastK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<string?> LastK(Func<TEvent, string?> value, int count)
        => InPlaces<string?>(value, count, Places.Latest);

    /// <summary>The distinct selections, by the latest event of each, the latest first; null where there are fewer.</summary>
    /// <remarks>NaN is one value, and -0 is 0.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> LastDistinctK<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.LatestDistinct);

    /// <inheritdoc cref="LastDistinctK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> LastDistinctK<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.LatestDistinct);

    /// <inheritdoc cref="LastDistinctK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<string?> LastDistinctK(Func<TEvent, string?> value, int count)
        => InPlaces<string?>(value, count, Places.LatestDistinct);

    /// <summary>The greatest selections, descending; null where there are fewer.</summary>
    /// <remarks>A selection stands as often as events have it. NaN is greater than every number, and -0 is 0.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> TopK<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Greatest);

    /// <inheritdoc cref="TopK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> TopK<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Greatest);

    /// <summary>The least selections, ascending; null where there are fewer.</summary>
    /// <remarks>A selection stands as often as events have it. NaN is greater than every number, and -0 is 0.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> BottomK<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Least);

    /// <inheritdoc cref="BottomK{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> BottomK<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Places.Least);

    /// <summary>The distinct selections, the most frequent first; null where there are fewer.</summary>
    /// <remarks>Of several as frequent the least comes first, as in <c>Mode</c>.</remarks>
    /// <param name="value">The selection; null is passed over.</param>
    /// <param name="count">How many places there are, a constant.</param>
    public FeatureList<TValue?> TopFrequent<TValue>(Func<TEvent, TValue> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Frequencies.Descending);

    /// <inheritdoc cref="TopFrequent{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<TValue?> TopFrequent<TValue>(Func<TEvent, TValue?> value, int count)
        where TValue : struct, IComparable
        => InPlaces<TValue?>(e => value(e), count, Frequencies.Descending);

    /// <inheritdoc cref="TopFrequent{TValue}(Func{TEvent, TValue}, int)"/>
    public FeatureList<string?> TopFrequent(Func<TEvent, string?> value, int count)
        => InPlaces<string?>(value, count, Frequencies.Descending);

    private FeatureList<TResult> InPlaces<TResult>(Func<TEvent, object?> value, int count, Func<List<Selection>, IEnumerable<object>> order)
        => count > 0
            ? new(ColumnSuffix.Places(count), place => AggregateInOrder(value, null, selected => (TResult)order(selected).ElementAtOrDefault(place)!))
            : throw new DefinitionException("A list has at least one place.");
}
