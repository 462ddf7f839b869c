using FeatureGen.Columns;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;

namespace FeatureGen.Offline.Tests.Training;

public sealed class TrainingValuesTests : IDisposable
{
    /// <summary>All but those that only serving has, and only labels that look forward.</summary>
    private static readonly FeatureStatus[] StatusesOfTraining =
        [.. Enum.GetValues<FeatureStatus>().Where(status => status is not (FeatureStatus.TooOld or FeatureStatus.Immature))];

    private const int RequestColumns = 5;

    private readonly TrainingFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Every_value_and_status_is_what_the_class_means()
    {
        TrainingSummary summary = new TrainingRun(fixture.Options).Run();
        ReadTable table = fixture.Read(fixture.Options);
        History history = fixture.History;
        Dictionary<(string, FeatureStatus), long> statuses = [];
        Assert.Equal(fixture.Rows.Length, table.Rows);
        for (int row = 0; row < fixture.Rows.Length; row++)
        {
            IReadOnlyList<SpecifiedFeature> expected = Specification.Evaluate<CheckoutService, CheckoutRequest, CheckoutOutcome>(
                history, fixture.Rows[row].Request, fixture.Rows[row].Outcome);
            for (int i = 0; i < expected.Count; i++)
            {
                SpecifiedFeature feature = expected[i];
                statuses[(feature.Name, feature.Status)] = statuses.GetValueOrDefault((feature.Name, feature.Status)) + 1;
                Assert.Equal((row, feature.Name, Shown(feature.Value)), (row, feature.Name, Shown(table, RequestColumns + i, row)));
            }
        }

        foreach (FeatureCounts counts in summary.FeatureCounts)
        {
            Assert.Equal(
                [.. StatusesOfTraining.Select(status => statuses.GetValueOrDefault((counts.Name, status)))],
                [counts.Present, counts.Null, counts.EmptyWindow, counts.Missing, counts.Default, counts.Error]);
        }

        // The data reaches every status, or the comparison would say little.
        Assert.Equal(StatusesOfTraining, statuses.Keys.Select(key => key.Item2).Distinct().Order());
    }

    [Fact]
    public void Request_columns_come_first_and_rows_keep_their_order()
    {
        ReadTable table = fixture.Train(fixture.Options);
        Assert.Equal(fixture.Rows.Select(row => row.Request.At.Microseconds), table.Lanes(0));
        Assert.Equal(fixture.Rows.Select(row => row.Request.SaleId ?? 0), table.Lanes(1));
        Assert.Equal(fixture.Rows.Select(row => row.Request.SaleId is not null), table.Valid(1));
        Assert.Equal(fixture.Rows.Select(row => row.Request.Shop), table.Strings(2));
        Assert.Equal(fixture.Rows.Select(row => row.Request.Other), table.Strings(3));
        Assert.Equal(fixture.Rows.Select(row => row.Request.Customer ?? 0), table.Lanes(4));
    }

    [Theory]
    [InlineData(1, 4L << 30)]
    [InlineData(2, 60_000)]
    [InlineData(1, 30_000)]
    public void Neither_threads_nor_memory_change_a_bit(int threads, long budget)
    {
        ReadTable expected = fixture.Train(fixture.Options);
        TrainingOptions options = fixture.Options with { Threads = threads, MemoryBudget = budget, Output = fixture.Workspace.PathOf("other.parquet") };
        TrainingSummary summary = new TrainingRun(options).Run();
        ReadTable actual = fixture.Read(options);
        Assert.Equal(budget < 1_000_000, summary.Blocks > 2);
        for (int column = 0; column < RequestColumns + summary.Features + summary.Labels; column++)
        {
            Assert.Equal(Shown(expected, column), Shown(actual, column));
        }
    }

    [Fact]
    public void The_order_of_events_and_their_cut_into_files_change_nothing()
    {
        ReadTable expected = fixture.Train(fixture.Options);
        Sale[] shuffled = [.. fixture.Sales];
        new Random(7).Shuffle(shuffled);
        TrainingOptions options = fixture.Options with
        {
            Output = fixture.Workspace.PathOf("other.parquet"),
            Events = new Dictionary<string, IReadOnlyList<string>>
            {
                ["sales"] =
                [
                    CheckoutData.Write(fixture.Workspace, "half.parquet", shuffled[..100]),
                    CheckoutData.Write(fixture.Workspace, "rest.parquet", shuffled[100..]),
                ],
            },
        };
        ReadTable actual = fixture.Train(options);
        for (int column = 0; column < RequestColumns + 23; column++)
        {
            Assert.Equal(Shown(expected, column), Shown(actual, column));
        }
    }

    [Fact]
    public void What_is_read_under_a_key_that_cannot_be_computed_is_an_error()
    {
        ReadTable expected = fixture.Train(fixture.Options);
        TrainingOptions options = fixture.Options with
        {
            Plan = new CheckoutPlan { FailingCustomer = 2 },
            Output = fixture.Workspace.PathOf("other.parquet"),
            MemoryBudget = 100_000,
        };
        TrainingSummary summary = new TrainingRun(options).Run();
        ReadTable actual = fixture.Read(options);
        bool[] fails = [.. fixture.Rows.Select(row => row.Request.Customer == 2)];
        Assert.All(summary.FeatureCounts.Where(counts => counts.Name.StartsWith("Pair_", StringComparison.Ordinal)),
            counts => Assert.Equal(fails.Count(failed => failed), counts.Error));
        for (int row = 0; row < fails.Length; row++)
        {
            for (int column = 0; column < RequestColumns + 23; column++)
            {
                bool isPair = column is >= RequestColumns + 16 and < RequestColumns + 20;
                Assert.Equal(isPair && fails[row] ? "null" : Shown(expected, column, row), Shown(actual, column, row));
            }
        }
    }

    [Fact]
    public void A_declared_lag_hides_events_until_they_are_served()
    {
        // An event counts from known + lag on: so it does as if it had become known that much later.
        Duration lag = Duration.Minutes(50);
        Sale[] later = [.. fixture.Sales.Select(sale => sale with { Known = sale.Known + lag })];
        TrainingOptions lagged = fixture.Options with { Plan = new CheckoutPlan(new ShopSalesPlan { Lag = lag }) };
        TrainingOptions delayed = fixture.Options with
        {
            Output = fixture.Workspace.PathOf("other.parquet"),
            Events = new Dictionary<string, IReadOnlyList<string>> { ["sales"] = [CheckoutData.Write(fixture.Workspace, "later.parquet", later)] },
        };
        ReadTable expected = fixture.Train(delayed);
        ReadTable actual = fixture.Train(lagged);
        for (int column = 0; column < RequestColumns + 16; column++)
        {
            Assert.Equal(Shown(expected, column), Shown(actual, column));
        }
    }

    [Fact]
    public void Scoring_needs_no_outcome_and_has_no_label()
    {
        string spine = fixture.Workspace.Parquet("score.parquet", $"SELECT * EXCLUDE (paid) FROM '{fixture.SpineFile}'");
        TrainingOptions options = fixture.Options with { Spine = [spine], Kind = TrainingKind.Scoring, Output = fixture.Workspace.PathOf("scored.parquet") };
        ReadTable trained = fixture.Train(fixture.Options);
        ReadTable scored = fixture.Train(options);
        TrainingFile file = TrainingFile.Open(fixture.Workspace.Database, options.Output, options.Plan);
        Assert.Equal(TrainingKind.Scoring, file.Kind);
        Assert.Empty(file.Labels);
        Assert.Equal(RequestColumns + 22, file.Columns.Length);
        Assert.Equal(trained.Lanes(RequestColumns + 1), scored.Lanes(RequestColumns + 1));
    }

    [Fact]
    public void A_spine_without_rows_gives_a_file_without_rows()
    {
        string spine = CheckoutData.Write(fixture.Workspace, "empty.parquet", Array.Empty<CheckoutRow>());
        TrainingSummary summary = new TrainingRun(fixture.Options with { Spine = [spine] }).Run();
        Assert.Equal(0, summary.Rows);
        Assert.Equal(0, fixture.Read(fixture.Options).Rows);
    }

    private static bool IsText(int column) => column is RequestColumns + 4 or RequestColumns + 12;

    private static string[] Shown(ReadTable table, int column) => [.. Enumerable.Range(0, table.Rows).Select(row => Shown(table, column, row))];

    private static string Shown(ReadTable table, int column, int row)
        => !table.Valid(column)[row] ? "null"
            : column is 2 or 3 || IsText(column) ? $"'{table.Strings(column)[row]}'"
            : $"{table.Lanes(column)[row]:x}";

    private static string Shown(object? value)
        => value switch
        {
            null => "null",
            string text => $"'{text}'",
            _ => $"{CheckoutData.LaneOf(value, new StringTable()):x}",
        };
}
