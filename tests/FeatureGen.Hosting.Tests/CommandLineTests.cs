using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests;

/// <summary>The verbs as processes: exit codes, what stands on standard error, and that what was there before stays.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Training_backfilling_and_verifying_end_well()
    {
        using SalesFolder folder = new(SalesData.Random(8));
        string directory = Path.GetDirectoryName(folder.PathOf("x"))!;
        foreach (string verb in (string[])["train", "score", "backfill"])
        {
            (int code, string output, string error) = await AppProcess.RunAsync(directory, verb);
            Assert.True(code == 0, error);
            Assert.Contains("wrote", output);
        }

        (int verified, string text, string _) = await AppProcess.RunAsync(directory, "verify", "--specification-rows", "50", "--memory", "1GB", "--threads", "2");
        Assert.Equal(0, verified);
        Assert.Equal("verified 400 rows x 21 features: 0 bits differ", text.TrimEnd().Split('\n')[^1].TrimEnd());
    }

    [Fact]
    public async Task The_cost_of_a_backfill_is_told_before_it_starts()
    {
        using SalesFolder folder = new(SalesData.Random(8));
        (int code, string output, string error) = await AppProcess.RunAsync(folder.Folder, "explain", "--cost");
        Assert.True(code == 0, error);
        Assert.Contains("a backfill of ShopSales reads all events", output);
        Assert.Contains("700 of 700 rows", output);
        Assert.False(Directory.Exists(folder.PathOf("store")));
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        (code, output, error) = await AppProcess.RunAsync(folder.Folder, "explain", "--cost", "--as-of", "2024-03-03T00:00:00Z");
        Assert.True(code == 0, error);
        Assert.Contains("a backfill of ShopSales continues from the state as of 2024-03-02T12:00:00", output);
    }

    [Fact]
    public async Task Differences_make_the_exit_code_one()
    {
        using SalesFolder folder = SalesFolder.Prepared(9);
        ParquetEdit.Replace(folder.PathOf("training.parquet"), "CASE WHEN place = 3 THEN Hour + 1 ELSE Hour END AS Hour");
        (int code, string output, string _) = await AppProcess.RunAsync(Path.GetDirectoryName(folder.PathOf("x"))!, "verify");
        Assert.Equal(1, code);
        Assert.Contains("row 4, Hour", output);
        Assert.Matches("verified 400 rows x 21 features: [12] values? differs?$", output.TrimEnd());
    }

    [Fact]
    public async Task The_help_names_verbs_and_exit_codes()
    {
        (int code, string output, string _) = await AppProcess.RunAsync(Path.GetTempPath(), "--help");
        Assert.Equal(0, code);
        Assert.All((string[])["train", "score", "backfill", "verify", "130"], word => Assert.Contains(word, output));
    }

    [Theory]
    [InlineData("trian", "trian")]
    [InlineData("train --as-off 1", "--as-off")]
    [InlineData("train --memory lots", "--memory lots: write a size such as 4GB")]
    [InlineData("backfill --as-of 2024-03-02T12:00:00", "write a time with a zone")]
    [InlineData("train --events sales", "write name=path")]
    [InlineData("train --service chekout", "The services of this program are checkout")]
    [InlineData("train --events sails=a.csv", "there is no source \"sails\". The sources of this program are sales, visits")]
    public async Task Wrong_usage_says_what_is_wrong(string arguments, string message)
    {
        using SalesFolder folder = new(SalesData.Random(1));
        await AssertRefused(folder, message, arguments.Split(' '));
    }

    [Fact]
    public async Task Without_a_configuration_it_says_where_it_looked()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        File.Delete(folder.PathOf("featuregen.json"));
        await AssertRefused(folder, "There is no featuregen.json in the current directory", "train");
        await AssertRefused(folder, "elsewhere.json: there is no such configuration file", "train", "--config", "elsewhere.json");
    }

    [Theory]
    [InlineData("\"spine\": \"", "\"spin\": \"", "\"spin\" is not known in service \"checkout\". Known are spine, training, labelsAsOf, scoring, store, storeAsOf")]
    [InlineData("\"sales\": {", "\"sails\": {", "there is no source \"sails\". The sources of this program are sales, visits")]
    [InlineData("\"checkout\": {", "\"check\": {", "there is no service \"check\". The services of this program are checkout")]
    [InlineData("\"files\": [\"visits.csv\"]", "\"filesOf\": \"sails\"", "source \"visits\" names the files of \"sails\", which is not among the sources")]
    [InlineData("\"files\": [\"visits.csv\"]", "\"filesOf\": \"visits\"", "source \"visits\" names the files of \"visits\", which has none of its own")]
    [InlineData("\"files\": [\"visits.csv\"]", "\"files\": [\"visits.csv\"], \"filesOf\": \"sales\"", "has files of its own and the files of \"sales\". Leave one out")]
    [InlineData("\"sources\":", "\"sorces\":", "\"sorces\" is not known in the file")]
    [InlineData("\"sources\": { \"sales\": { \"files\": [\"sales.csv\"] }, \"visits\": { \"files\": [\"visits.csv\"] } },", "", "No files are given for source \"sales\"")]
    [InlineData("{ \"files\": [\"visits.csv\"] }", "null", "source \"visits\" is null")]
    [InlineData("[\"visits.csv\"]", "[null]", "a file of source \"visits\" is null")]
    [InlineData("\"sources\":", "sources:", "line 2 cannot be read as a configuration")]
    public async Task A_configuration_with_a_mistake_is_refused(string right, string wrong, string message)
    {
        using SalesFolder folder = new(SalesData.Random(1));
        string path = folder.PathOf("featuregen.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong));
        await AssertRefused(folder, message, "train");
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.Data.Sales[0] = folder.Data.Sales[0].Replace("sold_at", "sold");
        folder.WriteEvents();
        await AssertRefused(folder, "sales.csv: there is no column \"sold_at\"", "train");
        await AssertRefused(folder, "sales.csv: there is no column \"sold_at\"", "backfill");
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.Data.Sales[3] = folder.Data.Sales[3].Replace(",tea,", ",tea,dear").Replace(",bread,", ",bread,dear").Replace(",soap,", ",soap,dear").Replace(",,", ",,dear");
        folder.WriteEvents();
        await AssertRefused(folder, "sales.csv: row 3, column", "train");
    }

    [Fact]
    public async Task A_time_without_a_zone_is_refused()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        folder.Data.Sales[5] = folder.Data.Sales[5].Replace("Z,", ",");
        folder.WriteEvents();
        await AssertRefused(folder, "sales.csv: row 5, column \"sold_at\"", "train");
    }

    [Fact]
    public async Task A_corrupt_file_is_named()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        File.WriteAllText(folder.PathOf("bad.parquet"), "PAR1 but no more");
        await AssertRefused(folder, "bad.parquet", "train", "--spine", "bad.parquet");
        await AssertRefused(folder, "bad.parquet", "verify", "--out", "bad.parquet");
    }

    [Fact]
    public async Task A_training_file_of_another_fingerprint_is_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        ParquetEdit.Replace(folder.PathOf("training.parquet"), "", (TrainingMetadata.Fingerprint, "0123"));
        await AssertRefused(folder, "Run train again", "verify");
    }

    [Fact]
    public async Task A_store_of_another_fingerprint_is_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string store = StoreFile.PathFor(folder.PathOf("store"), TestApp.ShopVisits.Generated.Plan);
        File.Move(store, Path.Combine(Path.GetDirectoryName(store)!, "ShopVisits.0123456789ab.parquet"));
        await AssertRefused(folder, "under another fingerprint (ShopVisits.0123456789ab.parquet)", "verify");
    }

    [Fact]
    public async Task A_spine_with_another_number_of_rows_is_refused()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        File.WriteAllLines(folder.PathOf("spine.csv"), folder.Data.Spine[..^1]);
        await AssertRefused(folder, "has 400 rows, but the spine", "verify");
    }

    private static async Task AssertRefused(SalesFolder folder, string message, params string[] arguments)
    {
        string directory = Path.GetDirectoryName(folder.PathOf("x"))!;
        if (!File.Exists(folder.PathOf("training.parquet")))
        {
            File.WriteAllText(folder.PathOf("training.parquet"), "what was there before");
        }

        byte[] before = File.ReadAllBytes(folder.PathOf("training.parquet"));
        (int code, string _, string error) = await AppProcess.RunAsync(directory, arguments);
        Assert.Contains(message, error);
        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", error);
        Assert.Equal(before, File.ReadAllBytes(folder.PathOf("training.parquet")));
        Assert.Empty(Directory.GetFiles(directory, "*.partial*", SearchOption.AllDirectories));
    }
}
