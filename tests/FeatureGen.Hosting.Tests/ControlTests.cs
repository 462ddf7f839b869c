using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Hosting.Verification;
using FeatureGen.Offline;
using FeatureGen.Offline.Backfill;
using FeatureGen.Offline.Training;

namespace FeatureGen.Hosting.Tests;

/// <summary>What verify must find: a check that cannot fail proves nothing.</summary>
public sealed class ControlTests
{
    [Fact]
    public void One_bit_of_one_value_of_the_training_file()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string training = folder.PathOf("training.parquet");
        long row = ParquetEdit.Ask(training, "max(place)", "Sales_MeanAmount6h IS NOT NULL AND Sales_MeanAmount6h > 0");

        // The last bit of a positive double is that of its decimal part: the next double is the value and half a unit more, rounded up.
        ParquetEdit.Replace(training, $"CASE WHEN place = {row} THEN Sales_MeanAmount6h + Sales_MeanAmount6h * pow(2.0, -53) * 1.5 ELSE Sales_MeanAmount6h END AS Sales_MeanAmount6h");
        VerificationSummary summary = folder.Verify();
        AssertOnly(summary, row, "Sales_MeanAmount6h");
        Assert.Equal(1, BitsApart(summary.FirstDifference!));
        Assert.Contains("known", summary.FirstDifference);
    }

    [Fact]
    public void One_null_of_the_training_file()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string training = folder.PathOf("training.parquet");
        long row = ParquetEdit.Ask(training, "min(place)", "Sales_LatestProduct IS NULL");
        ParquetEdit.Replace(training, $"CASE WHEN place = {row} THEN '' ELSE Sales_LatestProduct END AS Sales_LatestProduct");
        AssertOnly(folder.Verify(), row, "Sales_LatestProduct");
    }

    [Fact]
    public void One_label_of_the_training_file()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        ParquetEdit.Replace(folder.PathOf("training.parquet"), "CASE WHEN place = 17 THEN NOT Paying ELSE Paying END AS Paying");
        AssertOnly(folder.Verify(), 17, "Paying");
    }

    [Fact]
    public void One_request_column_of_the_training_file()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        ParquetEdit.Replace(folder.PathOf("training.parquet"), "CASE WHEN place = 5 THEN basket + 1 ELSE basket END AS basket");
        AssertOnly(folder.Verify(), 5, "basket");
    }

    [Fact]
    public void One_event_that_is_not_there()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        folder.Data.Sales.RemoveAt(LineOfVisibleSale(folder));
        folder.WriteEvents();
        AssertNamesRowAndFeature(folder.Verify(), "Sales_");
    }

    [Fact]
    public void One_event_a_microsecond_later()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        int line = LineOfVisibleSale(folder);
        folder.Data.Sales[line] = folder.Data.Sales[line].Replace(":00Z", ":00.000001Z");
        folder.WriteEvents();
        AssertNamesRowAndFeature(folder.Verify(), "Sales_MinutesSince");
    }

    [Fact]
    public void A_window_that_is_closed_at_the_request()
    {
        // The trainer's events are a microsecond early, so that one at exactly t is in its windows, and it claims to be the other service.
        using SalesFolder folder = new(SalesData.Random(6));
        VerbOptions open = folder.Options with { Services = [OpenService.Generated.Plan], Configuration = folder.PathOf("open.json") };
        VerbOptions closed = folder.Options with { Services = [ClosedService.Generated.Plan], Configuration = folder.PathOf("closed.json") };
        File.WriteAllText(open.Configuration, Configuration("open"));
        File.WriteAllText(closed.Configuration, Configuration("closed"));
        FeatureApp.Train(open, TestContext.Current.CancellationToken);
        Assert.True(FeatureApp.Verify(open, TestContext.Current.CancellationToken).IsVerified);

        FeatureApp.Train(closed, TestContext.Current.CancellationToken);
        ParquetEdit.Replace(folder.PathOf("training.parquet"), "", (TrainingMetadata.Fingerprint, OpenService.Generated.Plan.Fingerprint));
        VerificationSummary summary = FeatureApp.Verify(open, TestContext.Current.CancellationToken);
        AssertNamesRowAndFeature(summary, "Shop_Sales");
        Assert.Contains("not visible: not before the window's end", summary.FirstDifference);
    }

    [Fact]
    public void One_byte_of_a_stored_record()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string store = StoreFile.PathFor(folder.PathOf("store"), TestApp.ShopSales.Generated.Plan);
        StoredRecord record = StoreFile.Read(store, TestApp.ShopSales.Generated.Plan).First(each => Contains(each.Key, "north"u8));
        string key = Convert.ToHexString(record.Key);
        record.Record[record.Record.Length / 2] ^= 1;
        ParquetEdit.Replace(store, $"CASE WHEN hex(key) = '{key}' THEN from_hex('{Convert.ToHexString(record.Record)}') ELSE record END AS record");
        VerificationSummary summary = folder.Verify();
        Assert.False(summary.IsVerified);
        AssertNamesRowAndFeature(summary, "Sales_Sales1h");
        Assert.Contains($"{store}: view ShopSales, key north: the record is damaged", summary.FirstDifference);
        Assert.Contains("stored records are wrong", summary.Verdict);
    }

    [Fact]
    public void Two_records_of_one_key()
    {
        using SalesFolder folder = SalesFolder.Prepared();
        string store = StoreFile.PathFor(folder.PathOf("store"), TestApp.ShopSales.Generated.Plan);
        ParquetEdit.Replace(store, "CASE WHEN place < 2 THEN min(key) OVER () ELSE key END AS key");
        Assert.Contains($"{store}: has two records of key ", Assert.Throws<InputException>(() => folder.Verify()).Message);
    }

    [Fact]
    public void A_spine_without_rows()
    {
        using SalesFolder folder = new(SalesData.Random(1));
        string spine = folder.PathOf("spine.csv");
        File.WriteAllText(spine, File.ReadLines(spine).First() + "\n");
        Assert.Equal(0, folder.Train().Rows);
        Assert.Contains("has no rows, so there is nothing to verify", Assert.Throws<InputException>(() => folder.Verify()).Message);
    }

    [Fact]
    public void One_byte_of_a_stored_record_that_no_row_asks_for()
    {
        SalesData data = SalesData.Random(7);
        data.Sales.Add("100000,2024-03-01T10:00:00Z,0,lonely,tea,1.5,1");
        using SalesFolder folder = new(data);
        folder.Train();
        FeatureApp.Backfill(folder.Options, TestContext.Current.CancellationToken);
        string store = StoreFile.PathFor(folder.PathOf("store"), TestApp.ShopSales.Generated.Plan);
        StoredRecord record = StoreFile.Read(store, TestApp.ShopSales.Generated.Plan).First(each => Contains(each.Key, "lonely"u8));
        record.Record[^1] ^= 0x80;
        ParquetEdit.Replace(store, $"CASE WHEN hex(key) = '{Convert.ToHexString(record.Key)}' THEN from_hex('{Convert.ToHexString(record.Record)}') ELSE record END AS record");
        VerificationSummary summary = folder.Verify();
        Assert.Equal(0, summary.Differences);
        Assert.False(summary.IsVerified);
        Assert.Contains(summary.RecordDifferences, difference => difference.Contains("key lonely: the record is damaged"));
        Assert.Contains("wrong", summary.Verdict);
    }

    private static string Configuration(string service)
        => $$"""
            { "sources": { "{{service}}_sales": { "files": ["sales.csv"] } },
              "services": { "{{service}}": { "spine": "spine.csv", "training": "training.parquet" } } }
            """;

    private static bool Contains(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text) => key.IndexOf(text) >= 0;

    // The sale that was the latest of a shop for a row that is not its own: its removal or delay must show.
    private static int LineOfVisibleSale(SalesFolder folder)
    {
        foreach ((int index, string line) in folder.Data.Sales.Index().Skip(1))
        {
            string[] fields = line.Split(',');
            DateTimeOffset sold = DateTimeOffset.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture);
            bool isLatest = fields[3].Length > 0 && folder.Data.Spine.Skip(1).Select(row => row.Split(',')).Any(row =>
            {
                DateTimeOffset at = DateTimeOffset.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
                return row[2] == fields[3] && row[1] != fields[0] && at > sold && at < sold.AddMinutes(30)
                    && !folder.Data.Sales.Skip(1).Any(other => other != line && other.Split(',')[3] == fields[3]
                        && DateTimeOffset.Parse(other.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture) is var time && time >= sold && time < at);
            });
            if (isLatest && long.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture) <= 0)
            {
                return index;
            }
        }

        throw new InvalidOperationException("No sale is the latest of a row.");
    }

    private static void AssertOnly(VerificationSummary summary, long row, string feature)
    {
        Assert.False(summary.IsVerified);
        Assert.Equal((feature, summary.Differences), Assert.Single(summary.DifferencesByColumn));
        Assert.InRange(summary.Differences, 1, 2);
        Assert.StartsWith($"row {row + 1}, {feature}", summary.FirstDifference);
        Assert.Contains("request time", summary.FirstDifference);
        Assert.All(summary.FirstDifferences, line => Assert.StartsWith($"row {row + 1}, {feature}: ", line));
    }

    private static void AssertNamesRowAndFeature(VerificationSummary summary, string feature)
    {
        Assert.False(summary.IsVerified);
        Assert.True(summary.Differences > 0);
        Assert.Matches("^row [0-9]+, ", summary.FirstDifference);
        Assert.Contains(summary.DifferencesByColumn, column => column.Column.StartsWith(feature, StringComparison.Ordinal));
        Assert.DoesNotContain("0 bits", summary.Verdict);
    }

    private static int BitsApart(string text)
    {
        ulong[] bits = [.. System.Text.RegularExpressions.Regex.Matches(text, "\\(0x([0-9a-f]{16})\\)").Take(2).Select(match => Convert.ToUInt64(match.Groups[1].Value, 16))];
        return (int)Math.Abs((long)(bits[0] - bits[1]));
    }
}
