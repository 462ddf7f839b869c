using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>Plans of aggregates that are answered from all events of a window.</summary>
public static class GatheredAggregates
{
    private const int Places = 3;
    private static readonly double[] Quantiles = [0, 0.1, 0.5, 0.75, 1];
    private static readonly int[] Precisions = [4, 11];
    private static readonly long[] HalfLives = [1, 7, 1024, 3_000_000, 3_600_000_000];
    private static readonly ValueKind[] Numbers = [ValueKind.Int32, ValueKind.Int64, ValueKind.Single, ValueKind.Double];

    /// <summary>All of them over one window and filter.</summary>
    public static IEnumerable<AggregatePlan> Over(int window, int filter, EventPlan plan)
    {
        yield return new AggregatePlan(AggregateKind.InterArrivalDeviation, window, filter, -1, ValueKind.Double);
        for (int selection = 0; selection < plan.Values.Length; selection++)
        {
            foreach (AggregatePlan each in OfSelection(window, filter, selection, plan))
            {
                yield return each;
            }
        }
    }

    private static IEnumerable<AggregatePlan> OfSelection(int window, int filter, int selection, EventPlan plan)
    {
        ValueKind kind = plan.Values[selection].Kind;
        if (Numbers.Contains(kind))
        {
            foreach (double quantile in Quantiles)
            {
                yield return new(AggregateKind.Quantile, window, filter, selection, ValueKind.Double) { Parameter = BitConverter.DoubleToInt64Bits(quantile) };
            }
        }

        foreach (AggregatePlan each in OfStatistics(window, filter, selection, plan))
        {
            yield return each;
        }

        if (CustomAggregates.Of(kind) is { } custom)
        {
            yield return new(AggregateKind.Custom, window, filter, selection, kind) { Custom = custom };
        }

        for (int place = 0; place < Places; place++)
        {
            yield return new(AggregateKind.MostFrequent, window, filter, selection, kind) { Place = place };
            yield return new(AggregateKind.LatestDistinct, window, filter, selection, kind) { Place = place };
            yield return new(AggregateKind.First, window, filter, selection, kind) { Place = place + 1 };
            yield return new(AggregateKind.Latest, window, filter, selection, kind) { Place = place + 1 };
            if (kind != ValueKind.String)
            {
                yield return new(AggregateKind.Min, window, filter, selection, kind) { Place = place + 1 };
                yield return new(AggregateKind.Max, window, filter, selection, kind) { Place = place + 1 };
            }
        }

        for (int second = 0; second < plan.Values.Length && kind != ValueKind.String; second++)
        {
            yield return new(AggregateKind.MinBy, window, filter, selection, plan.Values[second].Kind) { Second = second };
            yield return new(AggregateKind.MaxBy, window, filter, selection, plan.Values[second].Kind) { Second = second };
        }
    }

    // Statistics, decayed sums and sketches.
    private static IEnumerable<AggregatePlan> OfStatistics(int window, int filter, int selection, EventPlan plan)
    {
        yield return new(AggregateKind.Entropy, window, filter, selection, ValueKind.Double);
        foreach (int precision in Precisions)
        {
            yield return new(AggregateKind.ApproximateCountDistinct, window, filter, selection, ValueKind.Int64) { Parameter = precision };
        }

        if (!Numbers.Contains(plan.Values[selection].Kind))
        {
            yield break;
        }

        foreach (AggregateKind kind in (AggregateKind[])[AggregateKind.Slope, AggregateKind.Skewness, AggregateKind.Kurtosis, AggregateKind.Drawdown])
        {
            yield return new(kind, window, filter, selection, ValueKind.Double);
        }

        foreach (int second in Enumerable.Range(0, plan.Values.Length).Where(value => Numbers.Contains(plan.Values[value].Kind)))
        {
            yield return new(AggregateKind.Covariance, window, filter, selection, ValueKind.Double) { Second = second };
            yield return new(AggregateKind.Correlation, window, filter, selection, ValueKind.Double) { Second = second };
        }

        foreach (long halfLife in HalfLives)
        {
            yield return new(AggregateKind.DecayedSum, window, filter, selection, ValueKind.Double) { Parameter = halfLife };
            yield return new(AggregateKind.DecayedAverage, window, filter, selection, ValueKind.Double) { Parameter = halfLife };
        }

        foreach (double quantile in Quantiles)
        {
            yield return new(AggregateKind.ApproximateQuantile, window, filter, selection, ValueKind.Double) { Parameter = BitConverter.DoubleToInt64Bits(quantile), Place = 6 };
        }
    }
}
