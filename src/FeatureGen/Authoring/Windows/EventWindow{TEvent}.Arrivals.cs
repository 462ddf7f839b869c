using System.Numerics;
using FeatureGen.Naive;

namespace FeatureGen;

public sealed partial class EventWindow<TEvent>
{
    /// <summary>The average time from one event to the next, in seconds; null with fewer than two events.</summary>
    /// <remarks>RN(time of the latest - time of the first, in microseconds) / (count - 1) / 1,000,000.</remarks>
    public double? InterArrivalAverage()
        => AggregateGaps(gaps => gaps.Count < 1 ? null : IntegerStatistics.Average(gaps) / 1_000_000);

    /// <summary>The sample standard deviation of the times from one event to the next, in seconds; null with fewer than three events.</summary>
    public double? InterArrivalDeviation()
        => AggregateGaps(gaps => gaps.Count < 2 ? null : SquareRoot(IntegerStatistics.Variance(gaps)) / 1_000_000);

    private double? AggregateGaps(Func<List<BigInteger>, double?> aggregate)
        => Aggregate(visible =>
        {
            List<long> times = visible.ConvertAll(occurrence => occurrence.Time.Microseconds);
            times.Sort();
            return aggregate([.. times.Zip(times.Skip(1), (before, after) => (BigInteger)after - before)]);
        });
}
