using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

public sealed class WindowPassTests
{
    private static readonly TransactionView View = new([new WindowPlan(10, 0)], [-1]);

    [Fact]
    public void A_row_without_a_key_is_missing()
    {
        Answer[][] answers = Paths.Batch(View, [(0, new Transaction(95, 95))], [(RowBatch.NoEntity, new Request(100, null))]);

        Assert.All(answers[0], answer => Assert.Equal(FeatureStatus.Missing, answer.Status));
    }

    [Fact]
    public void A_row_of_an_entity_without_events_is_missing()
    {
        Answer[][] answers = Paths.Batch(View, [(0, new Transaction(95, 95))], [(5, new Request(100, null))]);

        Assert.All(answers[0], answer => Assert.Equal(FeatureStatus.Missing, answer.Status));
    }

    [Fact]
    public void A_matrix_of_other_columns_is_refused()
        => Assert.Throws<ArgumentException>(() => WindowPass.Run(
            View, new EventBatch(View.Event), new RowBatch(), new FeatureMatrix(0, 1), new StringTable(), 1, CancellationToken.None));

    [Fact]
    public void A_cancelled_run_stops()
        => Assert.Throws<OperationCanceledException>(() => WindowPass.Run(
            View, new EventBatch(View.Event), new RowBatch(), new FeatureMatrix(0, View.Aggregates.Length), new StringTable(), 2,
            new CancellationToken(canceled: true)));

    [Fact]
    public void Batches_that_were_cleared_hold_nothing_of_before()
    {
        StringTable strings = new();
        using Tile tile = TransactionEvent.ToTile([new(95, 95) { Amount = 3 }], strings);
        EventBatch events = new(View.Event);
        events.Append(tile, [0], [0]);
        events.Clear();
        RowBatch rows = new();
        rows.Append(0, 100, 7);
        rows.Clear();
        rows.Append(0, 100, null);
        FeatureMatrix matrix = new(rows.Count, View.Aggregates.Length);

        WindowPass.Run(View, events, rows, matrix, strings, 1, TestContext.Current.CancellationToken);

        Assert.Equal(FeatureStatus.Missing, matrix.StatusAt(0, 0));
        Assert.Equal((0, 0, false), (events.Count, events.EntityCount, rows.HasSelfIds));
    }
}
