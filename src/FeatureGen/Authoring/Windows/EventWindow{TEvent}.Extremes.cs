using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The least selection; null without any. NaN is greater than every number, and -0 counts as 0.</summary>
    public TValue? Min<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable<TValue>
        => Min(e => (TValue?)value(e));

    /// <inheritdoc cref="Min{TValue}(Func{TEvent, TValue})"/>
    public TValue? Min<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable<TValue>
        => AggregateValues(value, TotalOrder.Least);

    /// <summary>The greatest selection; null without any. NaN is greater than every number, and -0 counts as 0.</summary>
    public TValue? Max<TValue>(Func<TEvent, TValue> value)
        where TValue : struct, IComparable<TValue>
        => Max(e => (TValue?)value(e));

    /// <inheritdoc cref="Max{TValue}(Func{TEvent, TValue})"/>
    public TValue? Max<TValue>(Func<TEvent, TValue?> value)
        where TValue : struct, IComparable<TValue>
        => AggregateValues(value, TotalOrder.Greatest);
}
