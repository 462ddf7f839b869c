using FeatureGen.Columns;
using FeatureGen.Plans;
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

    // The batch's answer, which the request's must equal.
    private static Answer At(long time, AggregatePlan aggregate, params Transaction[] events)
    {
        TransactionView view = new(TransactionEvent.Plan(hasIds: false, hasSequence: false), [AllTime], [aggregate]);
        Answer batch = Paths.Batch(view, events, [new Request(time, null)])[0][0];
        Assert.Equal(batch, Paths.Read(view, Paths.State(view, events), new Request(time, null))![0]);
        return batch;
    }
}
