using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Windows.Tests;

/// <summary>How many rows are computed together, and where they are kept meanwhile, changes nothing.</summary>
public sealed class ManyRowsTests
{
    private const long Unit = 1000;

    private static readonly TransactionView View =
        new([new WindowPlan(5 * Unit, 0), new WindowPlan(20 * Unit, 7 * Unit), new WindowPlan(WindowPlan.AllTime, 0)], [-1, TransactionEvent.Large]);

    private readonly Histories histories = new(41);

    [Fact]
    public void Very_many_rows_of_one_entity_have_the_bits_of_few_at_a_time()
    {
        List<(int, Transaction)> events = [.. histories.Events(40, Unit).Select(each => (0, each))];
        (int, Request)[] requests = [.. histories.Requests(2 * 2048, Unit, 0, [.. events.Select(each => each.Item2)]).Select(each => (0, each))];

        Answer[][] together = Paths.Batch(View, events, requests);

        Answer[][] apart = [.. requests.Chunk(100).SelectMany(some => Paths.Batch(View, events, some))];
        Assert.Equal(apart, together);
    }

    [Fact]
    public void Results_larger_than_the_caches_have_the_bits_of_small_ones()
    {
        const int Entities = 500;
        int count = (int)(LastLevelCache.Size / FeatureMatrix.BytesOfARow(View.Aggregates.Length)) + 1;
        List<(int, Transaction)> events = [.. histories.Events(3 * Entities, Unit).Select(each => (histories.Next(Entities), each))];
        (int, Request)[] requests =
            [.. histories.Requests(count, Unit, 0, [.. events.Select(each => each.Item2)]).Select(each => (histories.Next(Entities + 1), each))];

        Answer[][] large = Paths.Batch(View, events, requests);

        Answer[][] small = Paths.Batch(View, events, requests[..(count / 10)]);
        Assert.Equal(small, large[..small.Length]);
    }

    [Fact]
    public void A_pass_that_runs_again_has_the_bits_of_a_new_one()
    {
        StringTable strings = new();
        EventBatch events = new(View.Event);
        RowBatch rows = new();
        WindowPass pass = new(View, events, rows, strings);
        foreach (int count in (int[])[3, 90, 1, 0, 200, 40])
        {
            List<Transaction> history = histories.Events(count, Unit);
            using Tile tile = TransactionEvent.ToTile(history, strings);
            int[] entities = [.. history.Select(_ => histories.Next(5))];
            events.Clear();
            events.Append(tile, [.. Enumerable.Range(0, count)], entities);
            rows.Clear();
            foreach (Request request in histories.Requests(50, Unit, 0, history))
            {
                rows.Append(histories.Next(6), request.Time, request.SelfId);
            }

            FeatureMatrix again = new(rows.Count, View.Aggregates.Length);
            pass.Run(again, threads: 2, TestContext.Current.CancellationToken);

            FeatureMatrix anew = new(rows.Count, View.Aggregates.Length);
            WindowPass.Run(View, events, rows, anew, strings, threads: 1, TestContext.Current.CancellationToken);
            Assert.Equal(Lanes(anew, strings), Lanes(again, strings));
        }
    }

    private static List<(FeatureStatus, long)> Lanes(FeatureMatrix matrix, StringTable strings)
    {
        using Tile tile = new(matrix.Columns, matrix.Rows, strings);
        matrix.Load(View.Aggregates, 0, matrix.Rows, tile);
        return [.. from row in Enumerable.Range(0, matrix.Rows) from column in Enumerable.Range(0, matrix.Columns) select (tile.StatusOf(column)[row], tile.LongsOf(column)[row])];
    }
}
