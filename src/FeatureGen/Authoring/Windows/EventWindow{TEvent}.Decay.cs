using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The sum of the selections, each weighing half as much for every <paramref name="halfLife"/> that its event is old; 0 without any.</summary>
    /// <param name="value">The selection; integers count as the nearest double.</param>
    /// <param name="halfLife">A constant of at least a microsecond.</param>
    /// <remarks>
    /// Time counts in steps of a 1024th of the half-life, so that weights are exact numbers and sums do not depend on the order of events: a weight is
    /// off by at most 0.07 %. After 64 half-lives an event weighs nothing.
    /// </remarks>
    public double DecayedSum(Func<TEvent, double?> value, Duration halfLife)
        => AggregateDecayed(value, halfLife, values => Decay.Sum(values, AsOf.Microseconds, halfLife.Microseconds));

    /// <summary>The average of the selections, weighted as in <see cref="DecayedSum"/>; null without any within 64 half-lives.</summary>
    /// <inheritdoc cref="DecayedSum"/>
    public double? DecayedAverage(Func<TEvent, double?> value, Duration halfLife)
        => AggregateDecayed(value, halfLife, values => Decay.Average(values, AsOf.Microseconds, halfLife.Microseconds));

    private TResult AggregateDecayed<TResult>(
        Func<TEvent, double?> value, Duration halfLife, Func<List<(long Time, double Value)>, TResult> aggregate)
        => halfLife.Microseconds >= 1
            ? AggregateInOrder(e => value(e), null, selected => aggregate(selected.ConvertAll(each => (each.Time.Microseconds, (double)each.First))))
            : throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "A half-life is at least a microsecond.");
}
