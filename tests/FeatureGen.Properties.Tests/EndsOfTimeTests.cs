using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests;

/// <summary>Events at both ends of what a timestamp holds, as sentinels for "never" are: spans between them are beyond a long. Each test was a bug.</summary>
public sealed class EndsOfTimeTests
{
    private static readonly WindowPlan AllTime = new(WindowPlan.AllTime, 0);

    [Fact]
    public void A_value_decays_to_nothing_across_all_of_time()
        => Assert.Equal(
            Answer.Of(FeatureStatus.Present, 0),
            At(long.MaxValue, new(AggregateKind.DecayedSum, 0, -1, TransactionEvent.Price, ValueKind.Double) { Parameter = 1 }, new Transaction(long.MinValue, 0) { Price = 1 }));

    [Fact]
    public void Times_between_events_have_their_deviation()
        => Assert.Equal(
            Answer.Of(FeatureStatus.Present, BitConverter.DoubleToInt64Bits(Math.Sqrt(4.0 / 2) / 1e6)),
            At(
                long.MaxValue,
                new(AggregateKind.InterArrivalDeviation, 0, -1, -1, ValueKind.Double),
                new Transaction(long.MinValue, 0),
                new Transaction(0, 0),
                new Transaction(long.MaxValue - 1, 0)));

    [Fact]
    public void A_version_counts_until_the_next_is_known_beyond_the_end_of_time()
    {
        EventPlan versions = TransactionEvent.VersionsOf(TransactionEvent.Plan(hasIds: true, hasSequence: false), horizon: 0);
        TransactionView view = new TransactionView([AllTime], [-1], sourceLag: 10).Over(versions).With([new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64)]);
        Transaction[] events = [new(0, 0) { Id = 1, Version = 1 }, new(0, long.MaxValue - 5) { Id = 1, Version = 2 }];

        Assert.Equal(Answer.Of(FeatureStatus.Present, 1), At(long.MaxValue, view, events));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void The_day_of_the_first_microsecond_begins_before_it(bool isDayBefore, long expected)
    {
        WindowPlan day = new(0, 0) { Calendar = CalendarUnit.Day, Zone = "Europe/Berlin", Tumbling = isDayBefore, ExcludesStart = true, IncludesEnd = isDayBefore };
        TransactionView view = new(TransactionEvent.Plan(hasIds: false, hasSequence: false), [day, AllTime], [new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64)]);

        Assert.Equal(expected, At(long.MinValue + 1, view, [new(long.MinValue, long.MinValue)]).Lane);
    }

    [Fact]
    public void What_was_known_for_ever_takes_the_place_of_older_versions_for_the_horizon()
    {
        EventPlan versions = TransactionEvent.VersionsOf(TransactionEvent.Plan(hasIds: true, hasSequence: false), horizon: 10 * EntityState.ReadHorizon);
        TransactionView view = new TransactionView([new(1, 0), AllTime], [-1]).Over(versions).With([new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64)]);
        Transaction deleted = new(long.MinValue, long.MinValue) { Id = 1, Version = 2, Deleted = true };
        Transaction older = new(long.MinValue, long.MinValue + (2 * EntityState.ReadHorizon)) { Id = 1, Version = 1 };
        EntityState state = Paths.State(view, [deleted]);
        state.Compact(older.Known);
        Paths.Apply(state, [older]);

        Assert.Equal(FeatureStatus.Missing, Paths.Read(view, state, new Request(older.Known, null))![0].Status);
    }

    [Fact]
    public void Versions_that_were_known_for_ever_come_in_any_order()
    {
        TransactionView view = new TransactionView([new(1, 0)], [-1]).Over(TransactionEvent.VersionsOf(TransactionEvent.Plan(hasIds: true, hasSequence: false), horizon: 0));
        Transaction[] versions = [new(0, long.MinValue) { Id = 1, Version = 1 }, new(0, long.MinValue) { Id = 1, Version = 2 }];

        Assert.Equal(Paths.Encode(Paths.State(view, versions)), Paths.Encode(Paths.State(view, [versions[1], versions[0]])));
    }

    // The batch's answer, which the request's must equal.
    private static Answer At(long time, AggregatePlan aggregate, params Transaction[] events)
        => At(time, new TransactionView(TransactionEvent.Plan(hasIds: false, hasSequence: false), [AllTime], [aggregate]), events);

    private static Answer At(long time, TransactionView view, Transaction[] events)
    {
        Answer batch = Paths.Batch(view, events, [new Request(time, null)])[0][0];
        Assert.Equal(batch, Paths.Read(view, Paths.State(view, events), new Request(time, null))![0]);
        return batch;
    }
}
