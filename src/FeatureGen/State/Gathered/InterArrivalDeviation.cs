using FeatureGen.Exact;

namespace FeatureGen.State.Gathered;

/// <summary>The sample standard deviation of the times from one event to the next, in seconds; null with fewer than three events.</summary>
internal sealed class InterArrivalDeviation : GatheredFinisher
{
    private const double MicrosecondsPerSecond = 1_000_000;

    public override GatheredResult Finish(GatheredEvents events)
    {
        ReadOnlySpan<long> times = events.Times;
        if (times.Length < 3)
        {
            return GatheredResult.Null;
        }

        IntegerSum sum = default;
        IntegerSquareSum squares = default;
        for (int place = 1; place < times.Length; place++)
        {
            // As much off each, so that the longest time fits too: what is off all of them alike is no deviation.
            long time = times[place] - times[place - 1] + long.MinValue;
            sum.Add(time);
            squares.Add(time);
        }

        return GatheredResult.Of(ExactStatistics.StandardDeviation(sum, squares, times.Length - 1) / MicrosecondsPerSecond);
    }
}
