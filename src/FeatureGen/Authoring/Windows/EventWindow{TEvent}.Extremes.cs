using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The least selection; null without any. NaN is greater than every number, and -0 counts as 0.</summary>
    public TValue? Min<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => Min(e => (TValue?)value(e));

    /// <inheritdoc cref="Min{TValue}(Func{TEvent, TValue})"/>
    public TValue? Min<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => AggregateValues(value, TotalOrder.Least);

    /// <summary>The greatest selection; null without any. NaN is greater than every number, and -0 counts as 0.</summary>
    public TValue? Max<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable
        => Max(e => (TValue?)value(e));

    /// <inheritdoc cref="Max{TValue}(Func{TEvent, TValue})"/>
    public TValue? Max<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable
        => AggregateValues(value, TotalOrder.Greatest);

    /// <summary>The greatest fall from a selection to a later one, 0 where there is none; null without selections. NaN or an infinity make it NaN.</summary>
    public double? Drawdown(Func<TEvent, double?> value)
        => AggregateInOrder(e => value(e), null, selected =>
        {
            List<double> values = selected.ConvertAll(each => (double)each.First);
            return values.Count == 0 ? null
                : !values.TrueForAll(double.IsFinite) ? double.NaN
                : (double?)values.SelectMany((earlier, place) => values.Skip(place).Select(later => earlier - later)).Max();
        });
}
