using System.Diagnostics;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>What is unusual about very many events costs no more than a few times what is usual: nothing is quadratic in them.</summary>
public sealed class ManyEventsOfOneEntityTests
{
    private const int LeastFactorOfQuadratic = 30;

    private readonly Random random = new(17);

    [Fact]
    public void Gathering_events_of_one_date_takes_as_much_longer_as_there_are_more()
    {
        // What is quadratic takes 64 times as long for 8 times the events, and what sorts takes some 10.
        const int Count = 96_000;
        const int Fewer = Count / 8;
        const int LeastGrowthOfQuadratic = 32;
        AggregatePlan byPrice = new(AggregateKind.LatestDistinct, 0, -1, TransactionEvent.Price, ValueKind.Double);
        AggregatePlan byBoth = new(AggregateKind.MinBy, 0, -1, TransactionEvent.Amount, ValueKind.Double) { Second = TransactionEvent.Price };
        TransactionView view = new(TransactionEvent.Plan(hasIds: true, hasSequence: false), [new WindowPlan(2 * Count, 0)], [byPrice, byBoth]);
        Transaction[] events = [.. Enumerable.Range(0, Count).Select(Event)];

        // Turn by turn, so that a machine that is busy for a while is so for both.
        TimeSpan few = TimeSpan.MaxValue;
        TimeSpan many = TimeSpan.MaxValue;
        EntityState fewer = Paths.State(view, events[..Fewer]);
        EntityState all = Paths.State(view, events);
        for (int turn = 0; turn < 4; turn++)
        {
            few = Least(few, Reading(fewer));
            many = Least(many, Reading(all));
        }

        Assert.InRange(many, TimeSpan.Zero, LeastGrowthOfQuadratic * few);

        TimeSpan Reading(EntityState state)
        {
            using Tile output = new(view.Aggregates.Length, 1, new StringTable());
            long start = Stopwatch.GetTimestamp();
            state.Read(Count, null, output, 0);
            return Stopwatch.GetElapsedTime(start);
        }

        static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

        Transaction Event(int number) => new(0, 0) { Id = number, Price = random.NextDouble(), Amount = random.Next(4) };
    }

    [Fact]
    public void Folding_events_whose_ids_do_not_ascend_is_about_as_fast_as_those_whose_do()
    {
        const int Count = 300_000;
        TransactionView view = new(
            TransactionEvent.Plan(hasIds: true, hasSequence: false), [new WindowPlan(WindowPlan.AllTime, 0)],
            [new AggregatePlan(AggregateKind.Count, 0, -1, -1, ValueKind.Int64)]);

        TimeSpan ascending = Folding(number => number);
        TimeSpan hashed = Folding(number => unchecked(number * 0x5851_F42D_4C95_7F2D));

        Assert.InRange(hashed, TimeSpan.Zero, LeastFactorOfQuadratic * ascending);

        TimeSpan Folding(Func<long, long> id)
        {
            Transaction[] events = [.. Enumerable.Range(0, Count).Select(number => new Transaction(number, number) { Id = id(number) })];
            EntityState state = Paths.State(view, events);
            long start = Stopwatch.GetTimestamp();
            state.Compact(3 * EntityState.ReadHorizon);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            Assert.Equal(Count, state.FoldedCount);
            Assert.All(events.Take(100), each => Assert.Null(Paths.Read(view, state, new Request(long.MaxValue, each.Id))));
            Assert.NotNull(Paths.Read(view, state, new Request(long.MaxValue, -1)));
            return elapsed;
        }
    }
}
