using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Properties.Tests.Cases;
using FeatureGen.State;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>6. Of a window and the one just before it, counts add up to those of both together, and the extremes are the extremes of the two.</summary>
public sealed class SplitWindowTests : Relation
{
    private const int Parts = 3;

    public override void Check(Case one, Comparison comparison)
    {
        TransactionView view = View(one);
        Case split = one with { View = view };
        EntityState state = Paths.State(view, one.Events);
        Answer[][] batch = Paths.Batch(view, one.Events, one.Requests);
        for (int row = 0; row < one.Requests.Count; row++)
        {
            comparison.Take(one.Events);
            comparison.AreEqual(split, one.Requests[row], batch[row], Paths.Read(view, state, one.Requests[row]), "request");
            for (int aggregate = 0; aggregate < view.Aggregates.Length; aggregate += Parts)
            {
                Answer[] parts = batch[row][aggregate..(aggregate + Parts)];
                Assert.Equal(parts[2].HasValue ? parts[2].Lane : null, Join(view.Aggregates[aggregate].Kind, parts[0], parts[1]));
            }
        }
    }

    // For each aggregate the near window, the far one, and both in one.
    private static TransactionView View(Case one)
    {
        Random random = new(one.Seed);
        long length = (1 + random.Next(30)) * one.Unit;
        long lag = random.Next(10) * one.Unit;
        WindowPlan[] windows = [new(length, lag), new(length, lag + length), new(2 * length, lag)];
        (AggregateKind Kind, int Selection)[] kinds =
        [
            (AggregateKind.Count, -1), (AggregateKind.CountOf, TransactionEvent.Shop), (AggregateKind.Sum, TransactionEvent.Items),
            (AggregateKind.Min, TransactionEvent.Amount), (AggregateKind.Max, TransactionEvent.Amount),
        ];
        return new TransactionView(
            one.View.Event,
            windows,
            kinds.SelectMany(kind => windows.Select((_, window) => new AggregatePlan(kind.Kind, window, TransactionEvent.Large, kind.Selection, ValueKind.Int64))));
    }

    private static long? Join(AggregateKind kind, Answer near, Answer far) => (near.HasValue, far.HasValue) switch
    {
        (true, true) when kind == AggregateKind.Min => Math.Min(near.Lane, far.Lane),
        (true, true) when kind == AggregateKind.Max => Math.Max(near.Lane, far.Lane),
        (true, true) => near.Lane + far.Lane,
        (true, false) => near.Lane,
        (false, true) => far.Lane,
        _ => null,
    };
}
