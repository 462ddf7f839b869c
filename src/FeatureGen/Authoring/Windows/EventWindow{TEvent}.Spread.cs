using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>
    /// The sample variance (divisor n - 1) from exact sums; null with fewer than two selections. NaN or an infinity make it NaN.
    /// </summary>
    public double? Variance(Func<TEvent, long> value) => Variance(e => (long?)value(e));

    /// <inheritdoc cref="Variance(Func{TEvent, long})"/>
    public double? Variance(Func<TEvent, long?> value) => AggregateValues(value, IntegerStatistics.Variance);

    /// <inheritdoc cref="Variance(Func{TEvent, long})"/>
    public double? Variance(Func<TEvent, double> value) => Variance(e => (double?)value(e));

    /// <inheritdoc cref="Variance(Func{TEvent, long})"/>
    public double? Variance(Func<TEvent, double?> value) => AggregateValues(value, FloatingStatistics.Variance);

    /// <summary>The square root of the sample variance; null with fewer than two selections.</summary>
    public double? StdDev(Func<TEvent, long> value) => StdDev(e => (long?)value(e));

    /// <inheritdoc cref="StdDev(Func{TEvent, long})"/>
    public double? StdDev(Func<TEvent, long?> value) => AggregateValues(value, values => SquareRoot(IntegerStatistics.Variance(values)));

    /// <inheritdoc cref="StdDev(Func{TEvent, long})"/>
    public double? StdDev(Func<TEvent, double> value) => StdDev(e => (double?)value(e));

    /// <inheritdoc cref="StdDev(Func{TEvent, long})"/>
    public double? StdDev(Func<TEvent, double?> value) => AggregateValues(value, values => SquareRoot(FloatingStatistics.Variance(values)));

    private static double? SquareRoot(double? variance) => variance is { } value ? Math.Sqrt(value) : null;
}
