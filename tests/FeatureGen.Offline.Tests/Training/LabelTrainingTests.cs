using FeatureGen.Columns;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;
using FeatureGen.Offline.Training.Manifest;
using FeatureGen.Offline.Training.Parts;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Tests.Training;

/// <summary>Labels that look forward, as of a time at which those of some rows are not known yet.</summary>
public sealed class LabelTrainingTests : IDisposable
{
    private const int RequestColumns = 5;

    private static readonly Timestamp AsOf = CheckoutData.Start + Duration.Days(3);

    private readonly TrainingFixture fixture = new();

    private TrainingOptions Options => fixture.Options with { Plan = new DemandPlan(), LabelsAsOf = AsOf };

    public void Dispose() => fixture.Dispose();

    [Theory]
    [InlineData(4L << 30)]
    [InlineData(30_000)]
    public void Every_label_and_status_is_what_the_class_means(long budget)
    {
        TrainingSummary summary = new TrainingRun(Options with { MemoryBudget = budget }).Run();
        ReadTable table = fixture.Read(Options);
        History history = fixture.History;
        Dictionary<(string, FeatureStatus), long> statuses = [];
        for (int row = 0; row < fixture.Rows.Length; row++)
        {
            IReadOnlyList<SpecifiedFeature> expected = Specification.Evaluate<DemandService, CheckoutRequest, CheckoutOutcome>(
                history, fixture.Rows[row].Request, fixture.Rows[row].Outcome, AsOf);
            for (int column = 0; column < expected.Count; column++)
            {
                SpecifiedFeature feature = expected[column];
                statuses[(feature.Name, feature.Status)] = statuses.GetValueOrDefault((feature.Name, feature.Status)) + 1;
                Assert.Equal((row, feature.Name, Shown(feature.Value)), (row, feature.Name, Shown(table, RequestColumns + column, row)));
            }
        }

        Assert.Equal(budget < 1_000_000, summary.Blocks > 2);
        Assert.Equal(AsOf, summary.LabelsAsOf);
        foreach (FeatureCounts label in summary.FeatureCounts[^3..])
        {
            Assert.Equal(statuses.GetValueOrDefault((label.Name, FeatureStatus.Immature)), label.Immature);
            Assert.Equal(statuses.GetValueOrDefault((label.Name, FeatureStatus.Present)), label.Present);
            Assert.InRange(label.Immature, 10, fixture.Rows.Length - 10);
        }
    }

    [Fact]
    public void A_row_is_mature_once_its_windows_and_their_maturity_are_over()
    {
        ReadTable table = fixture.Train(Options);
        int label = RequestColumns + 8;
        for (int row = 0; row < fixture.Rows.Length; row++)
        {
            Assert.Equal(fixture.Rows[row].Request.At + Duration.Hours(26) <= AsOf, table.Valid(label)[row]);
        }
    }

    [Fact]
    public void Labels_that_look_forward_need_to_know_until_when()
        => Assert.Contains("as of when", TrainingFixture.Refusal(Options with { LabelsAsOf = null }), StringComparison.Ordinal);

    [Fact]
    public void A_service_whose_joined_labels_mean_something_else_is_another()
        => Assert.NotEqual(new DemandPlan().Fingerprint, new DemandPlan(new SalesAfterPlan("another logic")).Fingerprint);

    [Fact]
    public void Parts_of_labels_as_of_another_time_are_none_of_this_run()
    {
        RunLedger ledger = new() { Format = RunLedger.CurrentFormat, Service = "demand", Kind = "training", IsStrict = false, LabelsAsOf = 1, Spine = [], Events = [], Parts = [] };
        Assert.Null(ledger.DifferenceFrom(ledger));
        Assert.Contains("as of another time", ledger.DifferenceFrom(ledger with { LabelsAsOf = 2 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Features_alone_read_nothing_of_labels()
    {
        TrainingSummary summary = new TrainingRun(Options with { Kind = TrainingKind.Scoring, LabelsAsOf = null }).Run();
        Assert.Equal(["ShopSales"], summary.EventCounts.Select(events => events.View));
        Assert.Equal((8, 0), (summary.Features, summary.Labels));
    }

    [Fact]
    public void File_and_manifest_say_as_of_when()
    {
        new TrainingRun(Options).Run();
        Assert.Equal($"{AsOf.Microseconds}", ParquetMetadata.Read(fixture.Output)["featuregen.labelsasof"]);
        Assert.Equal(AsOf.ToString(), TrainingManifest.Read(fixture.Output).LabelsAsOf);
        Assert.Equal(["ShopSales", "SalesAfter"], TrainingManifest.Read(fixture.Output).Views.Select(view => view.Name));
    }

    private static string Shown(object? value)
        => value switch
        {
            null => "null",
            string text => $"'{text}'",
            _ => $"{CheckoutData.LaneOf(value, new StringTable()):x}",
        };

    private static string Shown(ReadTable table, int column, int row)
        => !table.Valid(column)[row] ? "null"
            : column == RequestColumns + 4 ? $"'{table.Strings(column)[row]}'"
            : $"{table.Lanes(column)[row]:x}";
}
