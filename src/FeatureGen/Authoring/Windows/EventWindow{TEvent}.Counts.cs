using System.Numerics;
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
        where TValue : struct, IComparable
        => CountDistinct(e => (TValue?)value(e));

    /// <inheritdoc cref="CountDistinct{TValue}(Func{TEvent, TValue})"/>
    public long CountDistinct<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => AggregateValues(value, TotalOrder.CountDistinct);

    /// <summary>The number of distinct texts, compared by their UTF-16 code units; those that are null do not count.</summary>
    public long CountDistinct(Func<TEvent, string?> value)
        => Aggregate(visible => (long)visible.Select(occurrence => value(occurrence.Event)).OfType<string>().Distinct(StringComparer.Ordinal).Count());

    /// <summary>The number of events for each <paramref name="span"/> of the window: of 12 events in three hours, 4 for each <c>Hours(1)</c>.</summary>
    /// <param name="span">A constant of at least a microsecond.</param>
    /// <remarks>RN(count * span) / length of the window. <c>AllTime</c> and calendars have none; of a floored window it is the length that is written.</remarks>
    public double Rate(Duration span)
    {
        if (span.Microseconds < 1 || extent.Length is not { } length || length == 0)
        {
            throw new DefinitionException("A rate is for at least a microsecond, of a window with a length.");
        }

        return Aggregate(visible => Dyadic.From((BigInteger)visible.Count * span.Microseconds).Round() / (double)length);
    }

    /// <summary>Whether <paramref name="predicate"/> is true for some event; false without events.</summary>
    public bool Any(Func<TEvent, bool> predicate) => Any(e => (bool?)predicate(e));

    /// <summary>Whether some selection is true; false without any.</summary>
    public bool Any(Func<TEvent, bool?> value) => AggregateValues(value, values => values.Contains(true));

    /// <summary>Whether <paramref name="predicate"/> is true for every event; true without events.</summary>
    public bool All(Func<TEvent, bool> predicate) => All(e => (bool?)predicate(e));

    /// <summary>Whether no selection is false; true without any.</summary>
    public bool All(Func<TEvent, bool?> value) => AggregateValues(value, values => !values.Contains(false));

    /// <summary>The share of the events for which <paramref name="predicate"/> is true, 0 to 1; null without events.</summary>
    public double? Share(Func<TEvent, bool> predicate) => Share(e => (bool?)predicate(e));

    /// <summary>The share of true among the selections that are not null, 0 to 1; null without any.</summary>
    public double? Share(Func<TEvent, bool?> value)
        => AggregateValues(value, values => values.Count == 0 ? null : (double?)((double)values.Count(isTrue => isTrue) / values.Count));
}
