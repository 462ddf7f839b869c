using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The number of events.</summary>
    public long Count() => Aggregate(visible => (long)visible.Count);

    /// <summary>The number of events for which <paramref name="predicate"/> is true; the same as <c>Where(predicate).Count()</c>.</summary>
    public long Count(Func<TEvent, bool> predicate) => Where(predicate).Count();

    /// <summary>The number of events whose selection is not null.</summary>
    public long CountOf<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct
        => AggregateValues(value, values => (long)values.Count);

    /// <summary>The number of events whose text is not null.</summary>
    public long CountOf(Func<TEvent, string?> value)
        => Aggregate(visible => (long)visible.Count(occurrence => value(occurrence.Event) is not null));

    /// <summary>The number of distinct selections that are not null. NaN counts once, and -0 as 0.</summary>
    public long CountDistinct<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable<TValue>
        => CountDistinct(e => (TValue?)value(e));

    /// <inheritdoc cref="CountDistinct{TValue}(Func{TEvent, TValue})"/>
    public long CountDistinct<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable<TValue>
        => AggregateValues(value, TotalOrder.CountDistinct);

    /// <summary>The number of distinct texts, compared by their UTF-16 code units; those that are null do not count.</summary>
    public long CountDistinct(Func<TEvent, string?> value)
        => Aggregate(visible => (long)visible.Select(occurrence => value(occurrence.Event)).OfType<string>().Distinct(StringComparer.Ordinal).Count());

    /// <summary>The share of the events for which <paramref name="predicate"/> is true, 0 to 1; null without events.</summary>
    public double? Share(Func<TEvent, bool> predicate) => Share(e => (bool?)predicate(e));

    /// <summary>The share of true among the selections that are not null, 0 to 1; null without any.</summary>
    public double? Share(Func<TEvent, bool?> value)
        => AggregateValues(value, values => values.Count == 0 ? null : (double?)((double)values.Count(isTrue => isTrue) / values.Count));
}
