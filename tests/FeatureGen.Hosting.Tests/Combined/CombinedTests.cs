using FeatureGen.Hosting.LibraryApp;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests.Combined;

/// <summary>A table of two sources whose rows change, beside conditioned events that repeat, with a cadence and with labels that look forward.</summary>
public sealed class CombinedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Training_backfill_serving_and_the_specification_agree_on_every_value_and_label(int seed)
    {
        using LibraryFolder folder = new(seed);
        TrainingSummary training = FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(folder.Options with { AsOf = null }, TestContext.Current.CancellationToken);
        VerificationSummary verification = FeatureApp.Verify(folder.Options, TestContext.Current.CancellationToken);

        Assert.Equal(240, training.Rows);
        Assert.True(verification.IsVerified, verification.FirstDifference);
        Assert.Equal((240, 240), (verification.Rows, verification.SpecificationRows));
        Assert.InRange(verification.RowsOverStore, 5, 150);
        string trained = folder.PathOf("training.parquet");
        Assert.InRange(ParquetEdit.Ask(trained, "count(*)", "Reader_Loans > 0 AND Reader_Visits > 0"), 20, 240);
        Assert.InRange(ParquetEdit.Ask(trained, "count(*)", "Returns IS NULL"), 10, 120);
        Assert.InRange(ParquetEdit.Ask(trained, "count(*)", "Returns > 0"), 20, 240);
    }

    [Fact]
    public void A_backfill_that_continues_with_new_files_of_each_source_has_the_bytes_of_one_that_does_not()
    {
        Timestamp middle = LibraryFolder.AsOf - Duration.Days(3) + Duration.Minutes(25);
        using LibraryFolder folder = new(4);
        VerbOptions options = folder.Options with { AsOf = null };
        folder.Write("", known => known <= middle);
        Directory.CreateDirectory(folder.PathOf("earlier"));
        Directory.CreateDirectory(folder.PathOf("whole"));
        FeatureApp.Backfill(options with { AsOf = middle, Store = folder.PathOf("earlier") }, TestContext.Current.CancellationToken);
        folder.Write("-later", known => known > middle);
        BackfillSummary continued = FeatureApp.Backfill(options with { From = folder.PathOf("earlier") }, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(options with { Store = folder.PathOf("whole") }, TestContext.Current.CancellationToken);

        Assert.Equal(2, continued.Stores.Length);
        Assert.All(continued.Stores, store => Assert.Equal(middle, store.ContinuedFrom));
        Assert.Equal(Store(folder.PathOf("whole")), Store(folder.PathOf("store")));
    }

    [Fact]
    public void A_training_run_with_labels_that_is_stopped_goes_on_and_writes_the_bytes_of_one_that_was_not()
    {
        using LibraryFolder folder = new(5);
        FeatureApp.Train(folder.Options, TestContext.Current.CancellationToken);
        string trained = folder.PathOf("training.parquet");
        byte[] whole = File.ReadAllBytes(trained);
        File.Delete(trained);

        using CancellationTokenSource source = new();
        VerbOptions inParts = folder.Options with { PartRows = 50 };
        Assert.Throws<OperationCanceledException>(() => FeatureApp.Train(inParts with { Progress = new StopAtPart(3, source) }, source.Token));
        Assert.Equal(2, Directory.GetFiles(trained + ".parts", "*.parquet").Length);

        FeatureApp.Train(inParts, TestContext.Current.CancellationToken);
        Assert.Equal(whole, File.ReadAllBytes(trained));
    }

    [Fact]
    public void What_is_read_by_times_of_Parquet_has_the_bytes_of_what_is_read_whole()
    {
        Timestamp middle = LibraryFolder.AsOf - Duration.Days(4);
        using LibraryFolder folder = new(6);
        VerbOptions options = folder.Options with { Strict = false };
        Directory.CreateDirectory(folder.PathOf("whole"));
        FeatureApp.Train(options, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(options with { Store = folder.PathOf("whole") }, TestContext.Current.CancellationToken);
        byte[] whole = File.ReadAllBytes(folder.PathOf("training.parquet"));

        folder.UseParquet();
        FeatureApp.Train(options with { PartRows = 50 }, TestContext.Current.CancellationToken);
        FeatureApp.Backfill(options with { AsOf = middle }, TestContext.Current.CancellationToken);
        BackfillSummary continued = FeatureApp.Backfill(options, TestContext.Current.CancellationToken);

        Assert.Equal(whole, File.ReadAllBytes(folder.PathOf("training.parquet")));
        Assert.All(continued.Stores, store => Assert.Equal(middle, store.ContinuedFrom));
        Assert.Equal(Store(folder.PathOf("whole")), Store(folder.PathOf("store")));
    }

    private static IEnumerable<(string, string, string)> Store(string store)
        => Directory.GetFiles(store, "*.parquet").Order(StringComparer.Ordinal).SelectMany(path =>
            StoreFile.Read(path, LibraryService.Generated.Plan.Joins.Select(join => join.View).Single(view => StoreFile.PathFor(store, view) == path))
                .Select(record => (Path.GetFileName(path), Convert.ToHexString(record.Key), Convert.ToHexString(record.Record))));
}
