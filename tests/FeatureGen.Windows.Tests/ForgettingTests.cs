using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>What no answered request can tell apart any more is not kept, so states that differ in nothing else are equal to the byte.</summary>
public sealed class ForgettingTests
{
    private const long Minute = 60_000_000;
    private const long Watermark = 1_000 * Minute;
    private const long Floor = Watermark - EntityState.ReadHorizon;

    private static readonly WindowPlan[] Windows = [new(20 * Minute, 0), new(90 * Minute, 0), new(WindowPlan.AllTime, 0)];

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void When_an_event_was_known_is_forgotten_once_every_request_knows_it(long afterFloor, bool areEqual)
    {
        Transaction late = new(Floor - (30 * Minute), Floor + afterFloor);

        Assert.Equal(areEqual, AreEqual(View(Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount)), late, late with { Known = late.Time }));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_value_is_forgotten_once_every_window_that_reads_it_has_passed(long afterStart, bool areEqual)
    {
        long time = Floor - (20 * Minute) + afterStart;
        Transaction one = new(time, time) { Price = 1.5, Amount = 3 };

        Assert.Equal(areEqual, AreEqual(View(Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount)), one, one with { Price = 2.5 }));
        Assert.False(AreEqual(View(Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount)), one, one with { Amount = 4 }));
    }

    [Fact]
    public void A_value_that_a_window_without_a_start_reads_is_kept()
    {
        Transaction one = new(Floor - (80 * Minute), Floor - (80 * Minute)) { Price = 1.5, Amount = 3 };

        Assert.False(AreEqual(View(Sum(2, TransactionEvent.Price), Sum(1, TransactionEvent.Amount)), one, one with { Price = 2.5 }));
    }

    [Fact]
    public void Values_that_cannot_be_null_are_forgotten_too()
    {
        Transaction one = new(Floor - (60 * Minute), Floor - (60 * Minute)) { Large = true, Items = 3, Posted = 4 };
        AggregatePlan[] aggregates =
        [
            Sum(1, TransactionEvent.Amount),
            new(AggregateKind.Share, 0, -1, TransactionEvent.Large, ValueKind.Double),
            new(AggregateKind.Max, 0, -1, TransactionEvent.Items, ValueKind.Int32),
            new(AggregateKind.Max, 0, TransactionEvent.Large, TransactionEvent.Posted, ValueKind.Timestamp),
        ];
        EntityState state = Paths.State(View(aggregates), [one]);
        state.Compact(Watermark);
        EntityState read = new(state.Layout);
        EntityState.Decode(Paths.Encode(state), read);

        Assert.Equal(Paths.Encode(state), Paths.Encode(read));
        Assert.True(AreEqual(View(aggregates), one, one with { Large = false, Items = 5, Posted = 6 }));
    }

    [Fact]
    public void Events_that_differ_in_nothing_else_any_more_lie_in_one_order()
    {
        long time = Floor - (50 * Minute);
        Transaction first = new(time, time) { Price = 1, Amount = 2 };
        Transaction second = new(time, time + 1) { Price = 2, Amount = 1 };
        TransactionView view = View(Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount));
        EntityState early = Paths.State(view, [first, second]);
        early.Compact(Watermark);
        EntityState late = new(early.Layout);
        late.Compact(Watermark);
        Paths.Apply(late, [second, first with { Known = time + 2 }]);

        Assert.Equal(Paths.Encode(early), Paths.Encode(late));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void What_is_forgotten_within_a_segment_is_no_part_of_what_comes_after_it(int eventsAMinute)
    {
        TransactionView view = View(
            Sum(1, TransactionEvent.Amount),
            new(AggregateKind.Count, 0, TransactionEvent.Flagged, -1, ValueKind.Int64),
            new(AggregateKind.Sum, 0, TransactionEvent.Flagged, TransactionEvent.Price, ValueKind.Double),
            new(AggregateKind.TimeSinceLatest, 0, TransactionEvent.Flagged, -1, ValueKind.Duration));

        // Until they are forgotten, and hardly any later.
        List<Transaction> events = [.. Enumerable.Range(0, 110 * eventsAMinute).Select(number => Watermark - (110 * Minute) + (number * Minute / eventsAMinute)).Select(time =>
            new Transaction(time, time) { Amount = 1, Price = 2, Flagged = time < Floor - (20 * Minute) || time % (31 * Minute) == 0 })];
        EntityState kept = Paths.State(view, events);
        EntityState forgotten = Paths.State(view, events);
        forgotten.Compact(Watermark);
        for (long time = Floor; time < Watermark; time += Minute / eventsAMinute)
        {
            Assert.Equal(Paths.Read(view, kept, new Request(time, null)), Paths.Read(view, forgotten, new Request(time, null)));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(11)]
    public void What_is_forgotten_within_a_segment_that_becomes_two_is_no_part_of_the_second(int eventsAMinute)
    {
        TransactionView view = View(Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount));
        List<Transaction> events = [.. Enumerable.Range(0, 110 * eventsAMinute).Select(number => Watermark - (110 * Minute) + (number * Minute / eventsAMinute)).Select(time =>
            new Transaction(time, time) { Amount = 1, Price = 2 })];
        EntityState state = Paths.State(view, events);
        state.Compact(Watermark);
        for (long time = Floor - (20 * Minute); time < Floor - (19 * Minute); time += Minute / 100)
        {
            events.Add(new(time, time) { Amount = 1, Price = 4 });
            Paths.Apply(state, [events[^1]]);
            Request request = new(Floor, null);
            Paths.AssertNaive(view, events, request, Paths.Read(view, state, request)!);
        }

        Request last = new(Watermark, null);
        Paths.AssertNaive(view, events, last, Paths.Read(view, state, last)!);
    }

    [Fact]
    public void A_hundred_and_fifty_payments_that_were_known_seconds_later_take_less_than_one_and_a_half_kilobytes()
    {
        Random random = new(1);
        List<Transaction> events = [];
        for (int number = 0; number < 150; number++)
        {
            long time = Watermark - random.NextInt64(30 * 1_440 * Minute);
            events.Add(new(time, time + random.Next(100_000, 5_000_000))
            {
                Id = time >> 22,
                Amount = 700_000_000 + (random.Next(20_000) * 7_919),
                Price = random.Next(1, 50_000) / 100.0,
                Approved = random.Next(3) == 0,
            });
        }

        EntityState state = Paths.State(
            new TransactionView(
                TransactionEvent.Plan(hasIds: true, hasSequence: false),
                [new(30 * 1_440 * Minute, 0), new(1_440 * Minute, 0)],
                [Sum(0, TransactionEvent.Price), Sum(1, TransactionEvent.Amount)]),
            events);
        state.Compact(Watermark);

        Assert.InRange(Paths.Encode(state).Length, 150, 1_500);
    }

    private static TransactionView View(params AggregatePlan[] aggregates) => new(TransactionEvent.Plan(hasIds: true, hasSequence: true), Windows, aggregates);

    private static AggregatePlan Sum(int window, int value)
        => new(AggregateKind.Sum, window, -1, value, value == TransactionEvent.Price ? ValueKind.Double : ValueKind.Int64);

    private static bool AreEqual(TransactionView view, Transaction one, Transaction other)
    {
        EntityState left = Paths.State(view, [one]);
        EntityState right = Paths.State(view, [other]);
        left.Compact(Watermark);
        right.Compact(Watermark);
        return Paths.Encode(left).AsSpan().SequenceEqual(Paths.Encode(right));
    }
}
