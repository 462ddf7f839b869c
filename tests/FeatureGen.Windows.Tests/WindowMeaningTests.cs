using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class WindowMeaningTests
{
    [Fact]
    public void An_event_exactly_at_the_request_is_out()
        => Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(100, [new(100, 100)]));

    [Fact]
    public void An_event_a_microsecond_before_the_request_is_in()
        => Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10).At(100, [new(99, 99)]));

    [Fact]
    public void An_event_exactly_a_window_before_the_request_is_in()
        => Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10).At(100, [new(90, 90)]));

    [Fact]
    public void An_event_a_microsecond_more_than_a_window_before_the_request_is_out()
        => Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(100, [new(89, 89)]));

    [Fact]
    public void A_lag_shifts_both_ends()
    {
        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10, lag: 5).At(100, [new(85, 85)]));
        Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10, lag: 5).At(100, [new(84, 84)]));
        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10, lag: 5).At(100, [new(94, 94)]));
        Assert.Equal(Answer.Of(FeatureStatus.EmptyWindow, 0), SingleAggregate.Count(10, lag: 5).At(100, [new(95, 95)]));
    }

    [Fact]
    public void A_late_event_enters_when_it_is_known()
    {
        Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(94, [new(90, 95)]));
        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10).At(95, [new(90, 95)]));
    }

    [Fact]
    public void An_event_known_only_after_its_window_never_enters()
    {
        Transaction[] events = [new(50, 500), new(96, 96)];

        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10).At(100, events));
        Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(500, events));
    }

    [Fact]
    public void A_future_dated_event_is_hidden_until_its_time()
    {
        Assert.Equal(Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(100, [new(100, 20)]));
        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), SingleAggregate.Count(10).At(101, [new(100, 20)]));
    }

    [Fact]
    public void An_event_never_counts_for_the_row_that_it_is()
    {
        Transaction[] events = [new(95, 95) { Id = 7 }, new(95, 95) { Id = 8 }, new(96, 96) { Id = 7 }, new(97, 97)];

        Assert.Equal(Answer.Of(FeatureStatus.Present, 2), SingleAggregate.Count(10).At(100, events, selfId: 7));
        Assert.Equal(Answer.Of(FeatureStatus.Present, 4), SingleAggregate.Count(10).At(100, events, selfId: 9));
    }

    [Fact]
    public void An_entity_that_has_only_the_rows_own_event_is_missing()
        => Assert.Equal(
            Answer.Of(FeatureStatus.Missing, 0), SingleAggregate.Count(10).At(100, [new(95, 95) { Id = 7 }], selfId: 7));

    [Fact]
    public void A_filter_that_is_null_drops_the_event()
    {
        Transaction[] events = [new(95, 95) { Flagged = null }, new(96, 96) { Flagged = false }];

        Assert.Equal(Answer.Of(FeatureStatus.EmptyWindow, 0), SingleAggregate.Count(10, filter: TransactionEvent.Flagged).At(100, events));
    }

    [Fact]
    public void Tied_events_give_the_greatest_as_latest_and_the_least_as_first_in_any_order()
    {
        Transaction small = new(95, 95) { Amount = 1, Shop = "B" };
        Transaction large = new(95, 95) { Amount = 2, Shop = "a" };
        foreach (Transaction[] events in new[] { new[] { small, large }, new[] { large, small } })
        {
            Assert.Equal(2, At(AggregateKind.Latest, TransactionEvent.Amount, events).Lane);
            Assert.Equal(1, At(AggregateKind.First, TransactionEvent.Amount, events).Lane);
            Assert.Equal("a", At(AggregateKind.Latest, TransactionEvent.Shop, events).Text);
            Assert.Equal("B", At(AggregateKind.First, TransactionEvent.Shop, events).Text);
        }
    }

    [Fact]
    public void The_sequence_decides_before_the_value()
    {
        Transaction[] events = [new(95, 95) { Amount = 9, Sequence = 1 }, new(95, 95) { Amount = 1, Sequence = 2 }];

        Assert.Equal(1, At(AggregateKind.Latest, TransactionEvent.Amount, events).Lane);
        Assert.Equal(9, At(AggregateKind.First, TransactionEvent.Amount, events).Lane);
    }

    [Fact]
    public void The_latest_is_that_of_the_latest_event_that_has_a_value()
    {
        Transaction[] events = [new(95, 95) { Amount = 4 }, new(96, 96)];

        Assert.Equal(Answer.Of(FeatureStatus.Present, 4), At(AggregateKind.Latest, TransactionEvent.Amount, events));
    }

    [Fact]
    public void An_integer_sum_beyond_long_is_an_error()
    {
        Transaction[] events = [new(95, 95) { Amount = long.MaxValue }, new(96, 96) { Amount = 1 }];

        Assert.Equal(Answer.Null(FeatureStatus.Error), At(AggregateKind.Sum, TransactionEvent.Amount, events));
        Assert.Equal(
            Answer.Of(FeatureStatus.Present, long.MaxValue - 1),
            At(AggregateKind.Sum, TransactionEvent.Amount, [.. events, new(97, 97) { Amount = -2 }]));
    }

    [Fact]
    public void A_sum_of_only_nulls_is_zero_and_their_average_null()
    {
        Transaction[] events = [new(95, 95)];

        Assert.Equal(Answer.Of(FeatureStatus.Present, 0), At(AggregateKind.Sum, TransactionEvent.Amount, events));
        Assert.Equal(Answer.Null(FeatureStatus.Null), At(AggregateKind.Average, TransactionEvent.Amount, events));
    }

    [Fact]
    public void A_variance_of_one_value_is_null()
        => Assert.Equal(
            Answer.Null(FeatureStatus.Null), At(AggregateKind.Variance, TransactionEvent.Amount, [new(95, 95) { Amount = 3 }]));

    [Fact]
    public void NaN_is_the_greatest_and_leaves_in_its_canonical_form()
    {
        Transaction[] events = [new(95, 95) { Price = double.PositiveInfinity }, new(96, 96) { Price = -double.NaN }];

        Assert.Equal(0x7FF8000000000000, At(AggregateKind.Max, TransactionEvent.Price, events).Lane);
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.PositiveInfinity), At(AggregateKind.Min, TransactionEvent.Price, events).Lane);
    }

    [Fact]
    public void Negative_zero_leaves_aggregates_as_zero()
    {
        foreach (AggregateKind kind in new[] { AggregateKind.Min, AggregateKind.Max, AggregateKind.First, AggregateKind.Latest, AggregateKind.Sum })
        {
            Assert.Equal(Answer.Of(FeatureStatus.Present, 0), At(kind, TransactionEvent.Price, [new(95, 95) { Price = -0.0 }]));
        }
    }

    [Fact]
    public void A_sum_forgets_an_infinity_that_left_the_window()
    {
        Transaction[] events = [new(80, 80) { Price = double.PositiveInfinity }, new(95, 95) { Price = 3.75 }];
        SingleAggregate sum = new(AggregateKind.Sum, TransactionEvent.Price, new WindowPlan(10, 0));

        Assert.Equal(BitConverter.DoubleToInt64Bits(double.PositiveInfinity), sum.At(90, events).Lane);
        Assert.Equal(BitConverter.DoubleToInt64Bits(3.75), sum.At(100, events).Lane);
    }

    private static Answer At(AggregateKind kind, int selection, IReadOnlyList<Transaction> events)
        => new SingleAggregate(kind, selection, new WindowPlan(10, 0)).At(100, events);
}
