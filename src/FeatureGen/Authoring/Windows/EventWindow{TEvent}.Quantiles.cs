using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The quantile of the selections, interpolated between the two nearest; null without any.</summary>
    /// <param name="value">The selection; integers count as the nearest double.</param>
    /// <param name="quantile">A constant from 0, the least, to 1, the greatest.</param>
    /// <remarks>
    /// Of n ascending selections it is the one at place p = (n - 1) * quantile, from 0 on. Between two places, with f the fraction of p, it is
    /// lower * (1 - f) + upper * f, each operation rounded, and not outside the two.
    /// </remarks>
    public double? Quantile(Func<TEvent, long> value, double quantile) => Quantile(e => (long?)value(e), quantile);

    /// <inheritdoc cref="Quantile(Func{TEvent, long}, double)"/>
    public double? Quantile(Func<TEvent, long?> value, double quantile) => Quantile(e => (double?)value(e), quantile);

    /// <inheritdoc cref="Quantile(Func{TEvent, long}, double)"/>
    public double? Quantile(Func<TEvent, double> value, double quantile) => Quantile(e => (double?)value(e), quantile);

    /// <inheritdoc cref="Quantile(Func{TEvent, long}, double)"/>
    public double? Quantile(Func<TEvent, double?> value, double quantile)
        => quantile is >= 0 and <= 1
            ? AggregateValues(value, values => Quantiles.Of(values, quantile))
            : throw new ArgumentOutOfRangeException(nameof(quantile), quantile, "A quantile is from 0 to 1.");

    /// <summary>The quantile 0.5: the middle selection, or half-way between the two in the middle; null without any.</summary>
    public double? Median(Func<TEvent, long> value) => Quantile(value, 0.5);

    /// <inheritdoc cref="Median(Func{TEvent, long})"/>
    public double? Median(Func<TEvent, long?> value) => Quantile(value, 0.5);

    /// <inheritdoc cref="Median(Func{TEvent, long})"/>
    public double? Median(Func<TEvent, double> value) => Quantile(value, 0.5);

    /// <inheritdoc cref="Median(Func{TEvent, long})"/>
    public double? Median(Func<TEvent, double?> value) => Quantile(value, 0.5);
}
