using FeatureGen.Offline.DuckDb;
using FeatureGen.Offline.Events;
using FeatureGen.Offline.Tests.Checkout;
using FeatureGen.Offline.Training;
using FeatureGen.Offline.Training.Manifest;
using FeatureGen.Offline.Writing;

namespace FeatureGen.Offline.Tests.Training;

public sealed class TrainingDescriptionTests : IDisposable
{
    private readonly TrainingFixture fixture = new(sales: 300, rows: 50);

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void The_file_carries_fingerprints_kind_and_rows()
    {
        new TrainingRun(fixture.Options).Run();
        IReadOnlyDictionary<string, string> metadata = ParquetMetadata.Read(fixture.Output);
        Assert.Equal("checkout", metadata["featuregen.service"]);
        Assert.Equal("3", metadata["featuregen.version"]);
        Assert.Equal(new CheckoutPlan().Fingerprint, metadata["featuregen.fingerprint"]);
        Assert.Equal(new string('a', 64), metadata["featuregen.view.ShopSales"]);
        Assert.Equal(new string('b', 64), metadata["featuregen.view.PairSales"]);
        Assert.Equal("50", metadata["featuregen.rows"]);
        Assert.Equal("training", metadata["featuregen.kind"]);
        Assert.Equal("1", metadata["featuregen.format"]);
    }

    [Theory]
    [InlineData("*, 1 AS more", "training", "column 29 is \"more\", but the service writes missing there")]
    [InlineData("shop, * EXCLUDE (shop)", "training", "column 1 is \"shop\", but the service writes \"at\" there")]
    [InlineData("* EXCLUDE (Big)", "training", "column 28 is missing, but the service writes \"Big\" there")]
    [InlineData("*", "scoring", "column 28 is \"Big\", but the service writes missing there")]
    [InlineData("*", "drafting", "is of the kind \"drafting\"")]
    public void A_file_with_other_columns_than_the_service_writes_is_refused(string columns, string kind, string message)
    {
        new TrainingRun(fixture.Options).Run();
        Dictionary<string, string> metadata = new(ParquetMetadata.Read(fixture.Output)) { ["featuregen.kind"] = kind };
        string changed = fixture.Workspace.PathOf("changed.parquet");
        using DuckDbConnection connection = fixture.Workspace.Database.Connect();
        connection.Execute($"COPY (SELECT {columns} FROM '{fixture.Output}') TO '{changed}' (FORMAT parquet{ParquetMetadata.Clause(metadata)})");
        InputException refusal = Assert.Throws<InputException>(() => fixture.Read(fixture.Options with { Output = changed }));
        Assert.Contains(message, refusal.Message);
    }

    [Fact]
    public void The_manifest_names_every_column_in_order()
    {
        TrainingSummary summary = new TrainingRun(fixture.Options).Run();
        TrainingManifest manifest = TrainingManifest.Read(fixture.Output);
        CheckoutPlan plan = new();
        Assert.Equal(
            [.. plan.RequestColumns.Select(column => column.Name), .. plan.Outputs.Select(output => output.Name), "Big"],
            manifest.Columns.Select(column => column.Name));
        Assert.Equal(
            [.. Enumerable.Repeat("request", 5), .. Enumerable.Repeat("feature", 22), "label"],
            manifest.Columns.Select(column => column.Role));
        Assert.Equal((plan.Name, plan.Version, plan.Fingerprint, 50L, "training"), (manifest.Service, manifest.Version, manifest.Fingerprint, manifest.Rows, manifest.Kind));
        ManifestColumn note = manifest.Columns.Single(column => column.Name == "Here_LatestNote");
        Assert.Equal(("String", true, "none", "logic of LatestNote"), (note.Type, note.Nullable, note.Default, note.Logic));
        Assert.Equal(summary.FeatureCounts[4], note.Counts);
        Assert.Equal("-1", manifest.Columns.Single(column => column.Name == "Pair_Largest").Default);
        Assert.Equal(["ShopSales", "PairSales"], manifest.Views.Select(view => view.Name));
        Assert.Equal(0, manifest.Views[0].SourceLagMicroseconds);
        Assert.Equal(summary.EventCounts[0].Refused, manifest.Views[0].Events.Refused);
    }

    [Fact]
    public void Events_are_counted_once_each_by_what_became_of_them()
    {
        long refused = fixture.Sales.Count(sale => sale.Items > 1000);
        Sale[] admitted = [.. fixture.Sales.Where(sale => sale.Items <= 1000)];
        TrainingSummary summary = new TrainingRun(fixture.Options with { MemoryBudget = 20_000 }).Run();
        Assert.True(summary.Blocks > 1);
        Assert.True(refused > 0);
        EventCounts shops = summary.EventCounts[0];
        EventCounts pairs = summary.EventCounts[1];
        Assert.Equal(("ShopSales", "sales", 300L, 300 - refused), (shops.View, shops.Source, shops.Read, shops.Admitted));
        Assert.Equal([new RefusalCount("items is outside 0 to 1000", refused)], shops.Refused);
        Assert.Equal(admitted.Count(sale => sale.Shop is null), shops.WithoutKey);
        Assert.Equal(admitted.Count(sale => sale.Shop is null || sale.Customer is null), pairs.WithoutKey);
    }

    [Fact]
    public void Each_phase_ends_with_all_of_its_rows_done()
    {
        List<RunProgress> reports = [];
        TrainingSummary summary = new TrainingRun(fixture.Options).Run(new Collect(reports));
        Assert.Equal(1, summary.Blocks);
        RunProgress features = reports.Last(report => report.Phase == "computing features");
        Assert.Equal((50L, 50L), (features.Done, features.Total));
        RunProgress events = reports.Last(report => report.Phase == "reading the events of PairSales");
        Assert.Equal((300L, 300L), (events.Done, events.Total));
        Assert.True(events.RowsPerSecond > 0);
        Assert.Equal(TimeSpan.Zero, events.TimeLeft);
    }

    [Fact]
    public void The_summary_says_what_was_done()
    {
        TrainingSummary summary = new TrainingRun(fixture.Options).Run();
        Assert.Equal((50L, 22, 1), (summary.Rows, summary.Features, summary.Labels));
        Assert.Equal([fixture.Output, fixture.Output + ".manifest.json"], summary.Files);
        Assert.True(summary.Duration > TimeSpan.Zero);
        Assert.True(summary.PeakMemory > 1 << 20);
    }

    [Fact]
    public void Two_runs_write_the_same_manifest()
    {
        new TrainingRun(fixture.Options).Run();
        string first = File.ReadAllText(TrainingManifest.PathFor(fixture.Output));
        new TrainingRun(fixture.Options with { Threads = 1 }).Run();
        Assert.Equal(first, File.ReadAllText(TrainingManifest.PathFor(fixture.Output)));
    }

    private sealed class Collect(List<RunProgress> into) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => into.Add(value);
    }
}
