using FeatureGen.Columns;
using FeatureGen.Naive;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>The meaning of statistics, decayed sums and sketches: that of the specification, which shares nothing with what is tested.</summary>
internal static class NaiveStatistics
{
    /// <summary>Computes one over the events that have its selections.</summary>
    public static Answer Of(TransactionView view, AggregatePlan aggregate, IReadOnlyList<Transaction> events, long time)
    {
        List<Selection> selected =
        [
            .. events.Select(each => new Selection(
                    new Timestamp(each.Time), view.Event.Sequence >= 0 ? each.Sequence : 0, Normal(each[aggregate.Selection]!), aggregate.Second < 0 ? null : Normal(each[aggregate.Second]!)))
                .OrderBy(each => each.Time).ThenBy(each => each.Sequence).ThenBy(each => each.First, TotalOrder.Instance),
        ];
        return Value(aggregate, selected, time) is { } value ? NaiveEvaluation.Present(value) : Answer.Null(FeatureStatus.Null);
    }

    private static object? Value(AggregatePlan aggregate, List<Selection> selected, long time)
    {
        if (aggregate.Kind == AggregateKind.ApproximateCountDistinct)
        {
            return Sketches.Distinct(selected, (int)aggregate.Parameter);
        }

        if (aggregate.Kind == AggregateKind.Entropy)
        {
            double sum = Dyadic.Sum(Frequencies.Counts(selected).ConvertAll(count => count * FeatureMath.Log(count))).Round();
            return Math.Max(0, FeatureMath.Log(selected.Count) - (sum / selected.Count));
        }

        List<double> values = selected.ConvertAll(each => Convert.ToDouble(each.First, null));
        List<(double, double)> pairs = [.. selected.Where(_ => aggregate.Second >= 0).Select(each => (Convert.ToDouble(each.First, null), Convert.ToDouble(each.Second, null)))];
        List<(long, double)> timed = [.. selected.Zip(values, (each, value) => (each.Time.Microseconds, value))];
        return aggregate.Kind switch
        {
            AggregateKind.Covariance => Moments.Covariance(pairs),
            AggregateKind.Correlation => Moments.Correlation(pairs),
            AggregateKind.Slope => Moments.Slope(timed),
            AggregateKind.Skewness => Moments.Skewness(values),
            AggregateKind.Kurtosis => Moments.Kurtosis(values),
            AggregateKind.Drawdown => Drawdown(values),
            AggregateKind.DecayedSum => Decay.Sum(timed, time, aggregate.Parameter),
            AggregateKind.DecayedAverage => Decay.Average(timed, time, aggregate.Parameter),
            AggregateKind.ApproximateQuantile => Sketches.Quantile(values, BitConverter.Int64BitsToDouble(aggregate.Parameter), aggregate.Place),
            _ => throw new ArgumentException($"{aggregate.Kind} has no meaning here."),
        };
    }

    private static double Drawdown(List<double> values)
        => values.Exists(value => !double.IsFinite(value)) ? double.NaN
            : values.Select((value, index) => values.Take(index).Append(value).Max() - value).Max();

    private static object Normal(object value) => Naive.TotalOrder.NormaliseAny(value)!;
}
