using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>The meaning of every aggregate, written from its definition over a list of events.</summary>
public static class NaiveEvaluation
{
    public static Answer Of(TransactionView view, AggregatePlan aggregate, IReadOnlyList<Transaction> events, Request request)
    {
        Int128 time = request.Time;
        List<Transaction> visible =
        [
            .. events.Where(e => (Int128)e.Known + view.SourceLag <= time && e.Time < time
                && !(view.Event.Id >= 0 && e.Id is not null && e.Id == request.SelfId)),
        ];
        WindowPlan window = view.Windows[aggregate.Window];
        List<Transaction> passing =
        [
            .. visible.Where(e => e.Time < time - window.Lag && (window.IsAllTime || e.Time >= time - window.Lag - window.Length)
                && (aggregate.Filter < 0 || e[aggregate.Filter] is true)),
        ];
        if (passing.Count == 0)
        {
            bool isMissing = !visible.Any(e => view.Reach == long.MaxValue || e.Time >= time - view.Reach);
            FeatureStatus status = isMissing ? FeatureStatus.Missing : FeatureStatus.EmptyWindow;
            return aggregate.Kind is AggregateKind.Count or AggregateKind.CountOf or AggregateKind.CountDistinct or AggregateKind.Sum
                ? Answer.Of(status, 0)
                : Answer.Null(status);
        }

        return aggregate.Kind switch
        {
            AggregateKind.Count => Answer.Of(FeatureStatus.Present, passing.Count),
            AggregateKind.TimeSinceLatest => Answer.Of(FeatureStatus.Present, request.Time - passing.Max(e => e.Time)),
            _ => OfValues(view, aggregate, [.. passing.Where(e => e[aggregate.Selection] is not null)]),
        };
    }

    private static Answer OfValues(TransactionView view, AggregatePlan aggregate, List<Transaction> events)
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
            case AggregateKind.Min:
                return Present(values.Order(TotalOrder.Instance).First());
            case AggregateKind.Max:
                return Present(values.Order(TotalOrder.Instance).Last());
        }

        bool hasSequence = view.Event.Sequence >= 0;
        var ordered = events.OrderBy(e => e.Time).ThenBy(e => hasSequence ? e.Sequence : 0)
            .ThenBy(e => e[aggregate.Selection]!, TotalOrder.Instance)
            .Select(e => e[aggregate.Selection]!);
        return Present(aggregate.Kind == AggregateKind.First ? ordered.First() : ordered.Last());
    }

    private static Answer Present(object value) => value switch
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
