using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The exact sum; smaller integers widen. A sum beyond <see cref="long"/> is an error value.</summary>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long"/>.</exception>
    public long Sum(Func<TEvent, long> value) => Sum(e => (long?)value(e));

    /// <inheritdoc cref="Sum(Func{TEvent, long})"/>
    public long Sum(Func<TEvent, long?> value) => AggregateValues(value, IntegerStatistics.Sum);

    /// <summary>The exact sum, rounded once to the nearest; <see cref="float"/> widens. NaN, or both infinities, make it NaN.</summary>
    public double Sum(Func<TEvent, double> value) => Sum(e => (double?)value(e));

    /// <inheritdoc cref="Sum(Func{TEvent, double})"/>
    public double Sum(Func<TEvent, double?> value) => AggregateValues(value, FloatingStatistics.Sum);

    /// <summary>
    /// The exact sum, rounded once to 96 bits and at most 28 decimals. A sum beyond <see cref="decimal"/> is an error value.
    /// </summary>
    /// <exception cref="OverflowException">The sum is beyond <see cref="decimal"/>.</exception>
    public decimal Sum(Func<TEvent, decimal> value) => Sum(e => (decimal?)value(e));

    /// <inheritdoc cref="Sum(Func{TEvent, decimal})"/>
    public decimal Sum(Func<TEvent, decimal?> value) => AggregateValues(value, DecimalStatistics.Sum);
}
