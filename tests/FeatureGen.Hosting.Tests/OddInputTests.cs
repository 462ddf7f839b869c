using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline.Backfill;

namespace FeatureGen.Hosting.Tests;

/// <summary>Spines of no row, one row and unknown entities, and files that end too early, given to real processes.</summary>
public sealed class OddInputTests
{
    [Fact]
    public async Task A_spine_without_rows_gives_a_file_without_rows()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.WriteSpine(folder.Data.Spine[..1]);
        await AssertEndsWell(folder, "0 rows x 21 features", "train");
        Assert.Equal(0, ParquetEdit.Ask(folder.PathOf("training.parquet"), "count(*)", "true"));
        (int code, string _, string error) = await AppProcess.RunAsync(folder.Folder, "verify");
        Assert.Contains("spine.csv: has no rows, so there is nothing to verify.", error);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task A_spine_of_one_row_is_trained_scored_and_verified()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.WriteSpine(folder.Data.Spine[..2]);
        await AssertEndsWell(folder, "1 rows x 21 features", "train");
        await AssertEndsWell(folder, "1 rows x 21 features", "score");
        await AssertEndsWell(folder, "backfilled", "backfill");
        await AssertEndsWell(folder, "verified 1 rows x 21 features: 0 bits differ", "verify");
    }

    [Fact]
    public async Task Unknown_entities_have_missing_features_and_are_verified()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.WriteSpine([folder.Data.Spine[0], .. folder.Data.Spine[1..].Select(line => Replaced(line, 2, "nowhere"))]);
        await AssertEndsWell(folder, "400 rows x 21 features", "train");
        Assert.Equal(400, ParquetEdit.Ask(folder.PathOf("training.parquet"), "count(*)", "Sales_Sales1h = 0 AND Sales_MeanAmount6h IS NULL AND Visits_Visits = 0"));
        await AssertEndsWell(folder, "backfilled", "backfill");
        await AssertEndsWell(folder, "verified 400 rows x 21 features: 0 bits differ", "verify");
    }

    [Fact]
    public async Task A_time_out_of_range_names_file_row_and_value()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        folder.WriteSpine([.. folder.Data.Spine[..5], Replaced(folder.Data.Spine[5], 0, "1970-01-20T17:33:20Z")]);
        await AssertRefused(folder, "spine.csv: row 5, the request time is 1704800000000 microseconds since 1970, which is not between 1971 and 2200.", "train");
    }

    [Fact]
    public async Task A_Parquet_column_of_times_without_a_zone_is_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        ParquetEdit.FromCsv(folder.PathOf("sales.csv"), folder.PathOf("sales.parquet"), "CAST(sold_at AS TIMESTAMP) AS sold_at");
        await AssertRefused(folder, "sales.parquet: column \"sold_at\"", "train", "--events", "sales=sales.parquet");
    }

    [Fact]
    public async Task A_Parquet_column_of_another_type_is_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        ParquetEdit.FromCsv(folder.PathOf("sales.csv"), folder.PathOf("sales.parquet"), "sold_at AS sold_at, [1] AS quantity");
        await AssertRefused(folder, "sales.parquet: column \"quantity\"", "backfill", "--events", "sales=sales.parquet");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(99)]
    public async Task A_truncated_store_is_refused_wherever_it_ends(int percent)
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string path = StoreFile.PathFor(folder.PathOf("store"), TestApp.ShopSales.Generated.Plan);
        Truncate(path, percent);
        await AssertRefused(folder, $"{Path.GetFileName(path)}: cannot be read as ", "verify");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(99)]
    public async Task A_truncated_training_file_is_refused_wherever_it_ends(int percent)
    {
        using SalesFolder folder = SalesFolder.Prepared();
        Truncate(folder.PathOf("training.parquet"), percent);
        await AssertRefused(folder, "training.parquet: cannot be read as Parquet.", "verify");
    }

    [Fact]
    public void Events_that_are_appended_to_between_passes_are_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        Dictionary<string, byte[]> before = folder.Outputs();
        AppendIn progress = new("computing the windows of ShopSales", folder);
        string message = Assert.Throws<Offline.InputException>(
            () => FeatureApp.Train(folder.Options with { Progress = progress }, TestContext.Current.CancellationToken)).Message;
        Assert.Contains("sales.csv: was written to (", message);
        Assert.Equal(before, folder.Outputs());
    }

    private static async Task AssertEndsWell(SalesFolder folder, string result, string verb)
    {
        (int code, string output, string error) = await AppProcess.RunAsync(folder.Folder, verb);
        Assert.True(code == 0, error);
        Assert.Contains(result, output);
    }

    private static async Task AssertRefused(SalesFolder folder, string message, params string[] arguments)
    {
        Dictionary<string, byte[]> before = folder.Outputs();
        (int code, string output, string error) = await AppProcess.RunAsync(folder.Folder, arguments);
        Assert.Contains(message, error);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Empty(output);
        Assert.Equal(2, code);
        Assert.Equal(before, folder.Outputs());
    }

    private static string Replaced(string line, int field, string value)
        => string.Join(',', line.Split(',').Select((each, index) => index == field ? value : each));

    private static void Truncate(string path, int percent)
    {
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(whole.Length * percent / 100)]);
    }

    private sealed class AppendIn(string phase, SalesFolder folder) : IProgress<Offline.RunProgress>
    {
        private bool hasAppended;

        public void Report(Offline.RunProgress value)
        {
            if (value.Phase == phase && !hasAppended)
            {
                hasAppended = true;
                File.AppendAllLines(folder.PathOf("sales.csv"), [folder.Data.Sales[1]]);
            }
        }
    }
}
