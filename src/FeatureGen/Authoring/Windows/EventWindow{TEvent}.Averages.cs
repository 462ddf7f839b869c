using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The exact sum rounded once to <see cref="double"/>, divided by the number of selections; null without any.</summary>
    public double? Average(Func<TEvent, long> value) => Average(e => (long?)value(e));

    /// <inheritdoc cref="Average(Func{TEvent, long})"/>
    public double? Average(Func<TEvent, long?> value) => AggregateValues(value, IntegerStatistics.Average);

    /// <inheritdoc cref="Average(Func{TEvent, long})"/>
    public double? Average(Func<TEvent, double> value) => Average(e => (double?)value(e));

    /// <inheritdoc cref="Average(Func{TEvent, long})"/>
    public double? Average(Func<TEvent, double?> value) => AggregateValues(value, FloatingStatistics.Average);

    /// <summary>The sum divided by the number of selections, in <see cref="decimal"/>; null without any.</summary>
    /// <exception cref="OverflowException">The sum is beyond <see cref="decimal"/>.</exception>
    public decimal? Average(Func<TEvent, decimal> value) => Average(e => (decimal?)value(e));

    /// <inheritdoc cref="Average(Func{TEvent, decimal})"/>
    public decimal? Average(Func<TEvent, decimal?> value) => AggregateValues(value, DecimalStatistics.Average);
}
