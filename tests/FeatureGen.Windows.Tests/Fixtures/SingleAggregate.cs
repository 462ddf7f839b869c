using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Windows.Tests.Fixtures;

/// <summary>One aggregate over one window, asked of the batch path and of the request path, which must agree.</summary>
public sealed class SingleAggregate(AggregateKind kind, int selection, WindowPlan window, int filter = -1)
{
    private readonly TransactionView view = new(
        TransactionEvent.Plan(hasIds: true, hasSequence: true), [window],
        [new AggregatePlan(kind, 0, filter, selection, selection == TransactionEvent.Shop ? ValueKind.String : ValueKind.Int64)]);

    public static SingleAggregate Count(long length, long lag = 0, int filter = -1)
        => new(AggregateKind.Count, -1, new WindowPlan(length, lag), filter);

    public Answer At(long time, IReadOnlyList<Transaction> events, long? selfId = null)
    {
        Request request = new(time, selfId);
        Answer batch = Paths.Batch(view, events, [request])[0][0];
        Answer[]? read = Paths.Read(view, Paths.State(view, events), request);
        Assert.NotNull(read);
        Assert.Equal(batch, read[0]);
        return batch;
    }
}
