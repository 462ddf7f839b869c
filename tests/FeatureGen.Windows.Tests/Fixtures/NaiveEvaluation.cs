using System.Numerics;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>The meaning of every aggregate, written from its definition over a list of events.</summary>
public static class NaiveEvaluation
{
    public static Answer Of(TransactionView view, AggregatePlan aggregate, IReadOnlyList<Transaction> events, Request request)
    {
        Int128 time = request.Time;
        Int128 known = (view.Cadence > 0 ? NaiveWindow.Floor(time - view.Delay, view.Cadence) : time) + view.Maturity - view.SourceLag;
        List<Transaction> visible =
        [
            .. NaiveVersions.Counting(view, events).Where(e => e.Event.Known <= known && e.Until > known).Select(e => e.Event).Where(e => e.Time <= time && e.Time < long.MaxValue
                && !(view.Event.Id >= 0 && e.Id is not null && e.Id == request.SelfId)),
        ];
        WindowPlan window = view.Windows[aggregate.Window];
        (Int128 start, Int128 end) = (NaiveWindow.StartOf(window, time), NaiveWindow.EndOf(window, time));
        List<Transaction> inside = [.. visible.Where(e => e.Time < end && e.Time >= start)];
        List<Transaction> passing = [.. Cut(view, window, inside, end).Where(e => aggregate.Filter < 0 || e[aggregate.Filter] is true)];
        if (passing.Count == 0)
        {
            Int128 reach = view.Windows.Min(each => NaiveWindow.StartOf(each, time));
            bool isMissing = !visible.Any(e => (e.Time < time || view.Windows.Any(each => each.IncludesEnd)) && e.Time >= reach);
            FeatureStatus status = isMissing ? FeatureStatus.Missing : FeatureStatus.EmptyWindow;
            return aggregate.Kind switch
            {
                AggregateKind.Count or AggregateKind.CountOf or AggregateKind.CountDistinct or AggregateKind.Sum or AggregateKind.Any or AggregateKind.Rate
                    or AggregateKind.DecayedSum or AggregateKind.ApproximateCountDistinct
                    => Answer.Of(status, 0),
                AggregateKind.All => Answer.Of(status, -1),
                _ => Answer.Null(status),
            };
        }

        return aggregate.Kind switch
        {
            AggregateKind.Count => Answer.Of(FeatureStatus.Present, passing.Count),
            AggregateKind.TimeSinceLatest => Answer.Of(FeatureStatus.Present, request.Time - passing.Max(e => e.Time)),
            AggregateKind.TimeSinceFirst => Answer.Of(FeatureStatus.Present, request.Time - passing.Min(e => e.Time)),
            AggregateKind.Rate => Present(ExactNumbers.Rounded((BigInteger)passing.Count * aggregate.Parameter) / window.Length),
            AggregateKind.InterArrivalAverage or AggregateKind.InterArrivalDeviation => OfTimes(aggregate.Kind, [.. passing.Select(e => e.Time).Order()]),
            _ => OfValues(view, aggregate, request.Time, [.. passing.Where(e => e[aggregate.Selection] is not null && (aggregate.Second < 0 || e[aggregate.Second] is not null))]),
        };
    }

    private static Answer OfTimes(AggregateKind kind, List<long> times)
    {
        ExactNumbers gaps = new([.. times.Zip(times.Skip(1), (before, after) => (object)((BigInteger)after - before))]);
        return kind == AggregateKind.InterArrivalAverage
            ? times.Count < 2 ? Answer.Null(FeatureStatus.Null) : Present(ExactNumbers.Rounded((BigInteger)times[^1] - times[0]) / (times.Count - 1) / 1_000_000)
            : times.Count < 3 ? Answer.Null(FeatureStatus.Null) : Present(Math.Sqrt(gaps.Variance) / 1_000_000);
    }

    private static List<Transaction> Cut(TransactionView view, WindowPlan window, List<Transaction> inside, Int128 end)
    {
        (long, long) Key(Transaction e) => (e.Time, view.Event.Sequence >= 0 ? e.Sequence : 0);
        List<Transaction> newest = [.. inside.OrderByDescending(Key)];
        Int128 next = end - (window.IncludesEnd ? 1 : 0);
        int kept = 0;
        while (kept < newest.Count
            && (window.LastEvents == 0 || kept < window.LastEvents || Key(newest[kept]) == Key(newest[window.LastEvents - 1]))
            && (window.SessionGap == 0 || next - newest[kept].Time <= window.SessionGap))
        {
            next = newest[kept++].Time;
        }

        return newest[..kept];
    }

    private static Answer OfValues(TransactionView view, AggregatePlan aggregate, long time, List<Transaction> events)
    {
        List<object> values = [.. events.Select(e => e[aggregate.Selection]!)];
        bool isFloating = view.Event.Values[aggregate.Selection].Kind is ValueKind.Double or ValueKind.Single;
        ExactNumbers numbers = new(values);
        switch (aggregate.Kind)
        {
            case AggregateKind.CountOf:
                return Present((long)values.Count);
            case AggregateKind.CountDistinct:
                return Present((long)values.Select(value => value is double number ? Bits(number) : value).Distinct().Count());
            case AggregateKind.Sum when isFloating:
                return Present(numbers.RoundedSum);
            case AggregateKind.Sum:
                return numbers.IntegerSum >= long.MinValue && numbers.IntegerSum <= long.MaxValue
                    ? Present((long)numbers.IntegerSum)
                    : Answer.Null(FeatureStatus.Error);
            case AggregateKind.Any:
                return Present(values.Contains(true));
            case AggregateKind.All:
                return Present(!values.Contains(false));
            case AggregateKind.DecayedSum or AggregateKind.ApproximateCountDistinct:
                return NaiveStatistics.Of(view, aggregate, events, time);
        }

        if (values.Count == 0)
        {
            return Answer.Null(FeatureStatus.Null);
        }

        switch (aggregate.Kind)
        {
            case AggregateKind.Average:
                return Present(numbers.RoundedSum / values.Count);
            case AggregateKind.Variance:
                return values.Count < 2 ? Answer.Null(FeatureStatus.Null) : Present(numbers.Variance);
            case AggregateKind.StdDev:
                return values.Count < 2 ? Answer.Null(FeatureStatus.Null) : Present(Math.Sqrt(numbers.Variance));
            case AggregateKind.Share:
                return Present((double)values.Count(value => value is true) / values.Count);
            case AggregateKind.Quantile:
                return Present(Quantile([.. values.Order(TotalOrder.Instance).Select(Convert.ToDouble)], BitConverter.Int64BitsToDouble(aggregate.Parameter)));
            case AggregateKind.Min:
                return At(aggregate.Place, values.Order(TotalOrder.Instance));
            case AggregateKind.Max:
                return At(aggregate.Place, values.OrderDescending(TotalOrder.Instance));
            case AggregateKind.MostFrequent:
                return At(aggregate.Place, values.Order(TotalOrder.Instance).GroupBy(Identity).OrderByDescending(same => same.Count()).Select(same => same.First()));
        }

        bool hasSequence = view.Event.Sequence >= 0;
        List<Transaction> ordered =
        [
            .. events.OrderBy(e => e.Time).ThenBy(e => hasSequence ? e.Sequence : 0).ThenBy(e => e[aggregate.Selection]!, TotalOrder.Instance)
                .ThenBy(e => aggregate.Second < 0 ? false : e[aggregate.Second]!, TotalOrder.Instance),
        ];
        IEnumerable<object> selected = ordered.Select(e => e[aggregate.Selection]!);
        return aggregate.Kind switch
        {
            AggregateKind.First => At(aggregate.Place, selected),
            AggregateKind.Latest => At(aggregate.Place, selected.Reverse()),
            AggregateKind.LatestDistinct => At(aggregate.Place, selected.Reverse().DistinctBy(Identity)),
            AggregateKind.Custom => CustomAggregates.Over(aggregate.Custom!, selected),
            AggregateKind.MinBy => Present(ordered.MinBy(e => e[aggregate.Selection], TotalOrder.Instance!)![aggregate.Second]!),
            AggregateKind.MaxBy => Present(Enumerable.Reverse(ordered).MaxBy(e => e[aggregate.Selection], TotalOrder.Instance!)![aggregate.Second]!),
            _ => NaiveStatistics.Of(view, aggregate, events, time),
        };
    }

    private static double Quantile(List<double> ascending, double quantile)
    {
        double place = (ascending.Count - 1) * quantile;
        int below = (int)Math.Floor(place);
        double share = place - below;
        (double lower, double upper) = (ascending[below], ascending[Math.Min(below + (share > 0 ? 1 : 0), ascending.Count - 1)]);
        return lower.Equals(upper) ? lower : double.IsNaN(lower * (1 - share) + upper * share) ? double.NaN
            : Math.Clamp(lower * (1 - share) + upper * share, lower, upper);
    }

    private static Answer At(int place, IEnumerable<object> values)
        => values.Skip(place).FirstOrDefault() is { } value ? Present(value) : Answer.Null(FeatureStatus.Null);

    // What makes two values one: all NaN are, and both zeros.
    private static object Identity(object value) => value is double number ? Bits(number) : value;

    /// <summary>The answer that is a value.</summary>
    public static Answer Present(object value) => value switch
    {
        string text => new Answer(FeatureStatus.Present, true, 0, text),
        bool flag => Answer.Of(FeatureStatus.Present, flag ? -1 : 0),
        long number => Answer.Of(FeatureStatus.Present, number),
        double number => Answer.Of(FeatureStatus.Present, Bits(number)),
        _ => throw new ArgumentException($"No answer is a {value.GetType()}."),
    };

    private static long Bits(double value)
        => double.IsNaN(value) ? 0x7FF8000000000000 : value == 0 ? 0 : BitConverter.DoubleToInt64Bits(value);
}
