using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>About how many distinct selections there are that are not null; the same whatever the order of events.</summary>
    /// <param name="value">The selection.</param>
    /// <param name="precision">A constant from 4 to 16: the estimate has a standard error of 1.04 / sqrt(2^precision), 1.6 % for 12.</param>
    /// <remarks>HyperLogLog with 2^precision registers over a fixed 64-bit hash, and the improved raw estimate of Ertl (2017).</remarks>
    public long ApproximateCountDistinct<TValue>(Func<TEvent, TValue> value, int precision)
        where TValue : struct, IComparable
        => DistinctSketch(e => value(e), precision);

    /// <inheritdoc cref="ApproximateCountDistinct{TValue}(Func{TEvent, TValue}, int)"/>
    public long ApproximateCountDistinct<TValue>(Func<TEvent, TValue?> value, int precision)
        where TValue : struct, IComparable
        => DistinctSketch(e => value(e), precision);

    /// <inheritdoc cref="ApproximateCountDistinct{TValue}(Func{TEvent, TValue}, int)"/>
    public long ApproximateCountDistinct(Func<TEvent, string?> value, int precision) => DistinctSketch(value, precision);

    /// <summary>About the selection at a quantile's place: the middle of the bin in which it lies; null without any.</summary>
    /// <param name="value">The selection; integers count as the nearest double.</param>
    /// <param name="quantile">A constant from 0, the least, to 1, the greatest.</param>
    /// <param name="relativeError">A constant from 0.000001 to 0.5: how far from the selection the answer may be.</param>
    /// <remarks>Of n ascending selections, the one at place floor((n - 1) * quantile), from 0 on. Subnormal numbers may be taken for 0.</remarks>
    public double? ApproximateQuantile(Func<TEvent, double?> value, double quantile, double relativeError)
        => quantile is >= 0 and <= 1 && relativeError is >= 0.000001 and <= 0.5
            ? AggregateValues(value, values => Sketches.Quantile(values, quantile, LeadingBits(relativeError)))
            : throw new ArgumentOutOfRangeException(nameof(quantile), $"A quantile is from 0 to 1, its error from 0.000001 to 0.5; not {quantile}, {relativeError}.");

    /// <summary>The least number of bits for which half a bin, 2^-(bits + 1), is no more than the error.</summary>
    private static int LeadingBits(double relativeError) => Enumerable.Range(0, 52).First(bits => Math.ScaleB(1, -bits - 1) <= relativeError);

    private long DistinctSketch(Func<TEvent, object?> value, int precision)
        => precision is >= 4 and <= 16
            ? AggregateInOrder(value, null, selected => Sketches.Distinct(selected, precision))
            : throw new ArgumentOutOfRangeException(nameof(precision), precision, "A precision is from 4 to 16.");
}
