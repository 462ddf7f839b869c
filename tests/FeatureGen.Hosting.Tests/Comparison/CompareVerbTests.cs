using FeatureGen.Hosting.Comparison;
using FeatureGen.Hosting.Tests.Fixtures;
using FeatureGen.Offline;

namespace FeatureGen.Hosting.Tests.Comparison;

/// <summary>The verb as a process, and the files that it reads and refuses.</summary>
public sealed class CompareVerbTests
{
    [Fact]
    public async Task Equal_files_end_with_zero()
    {
        using ComparedFolder folder = new ComparedFolder().Present();
        (int code, string output, string error) = await AppProcess.RunAsync(folder.Directory, "compare", "old.parquet", "training.parquet", "--by", "sale_id");
        Assert.True(code == 0, error);
        Assert.Equal("compared 9 rows x 22 features: no value differs", output.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task Differences_end_with_one_and_a_table_of_causes()
    {
        using ComparedFolder folder = new ComparedFolder().Present(
            "CASE shop WHEN 'late' THEN 2 WHEN 'tie' THEN 1 WHEN 'edge' THEN 0 WHEN 'plain' THEN 9 ELSE Sales_Sales1h END AS Sales_Sales1h", rows: "shop != 'spare'");
        (int code, string output, string _) = await AppProcess.RunAsync(folder.Directory, "compare", "old.parquet", "training.parquet", "--by", "sale_id");
        Assert.Equal(1, code);
        Assert.Matches(@"\nfeature +equal +differ +float order +looked into +late event +tie +window edge +own event +null +other\r?\n", output);
        Assert.Matches(@"\nSales_Sales1h +4 +4 +0 +4 +1 +1 +1 +0 +0 +1\r?\n", output);
        Assert.Contains("  late event: sale_id 101: old 2, new 1", output);
        Assert.Contains("missing row   1 are in new alone: sale_id 109", output);
        Assert.Equal("compared 8 rows x 22 features: 4 values differ, 1 row is missing", output.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task The_help_names_arguments_and_options()
    {
        (int code, string output, string _) = await AppProcess.RunAsync(Path.GetTempPath(), "compare", "--help");
        Assert.Equal(0, code);
        Assert.All((string[])["<old>", "<new>", "--by", "--map", "--explain", "--tolerance"], word => Assert.Contains(word, output));
    }

    [Theory]
    [InlineData("old.parquet training.parquet", "Option '--by' is required")]
    [InlineData("old.parquet --by sale_id", "Required argument missing")]
    [InlineData("old.parquet training.parquet --by id", "training.parquet: there is no column \"id\". Name one of at, sale_id")]
    [InlineData("old.parquet training.parquet --by shop --map shopp=shop", "--map shopp=shop: old.parquet has no column \"shopp\"")]
    [InlineData("old.parquet training.parquet --by sale_id --map Hour=Our", "training.parquet: there is no column \"Our\"")]
    [InlineData("old.parquet training.parquet --by sale_id --map Hour", "--map Hour: write old=new")]
    [InlineData("old.parquet training.parquet --by sale_id --tolerance 1", "--tolerance 1: write a number from 0 to below 1")]
    [InlineData("old.parquet training.parquet --by sale_id --map Hour=Sales_Sales1h --map Sales_Sales1h=Sales_Sales1h", "Hour and Sales_Sales1h cannot both be \"Sales_Sales1h\"")]
    [InlineData("gone.parquet training.parquet --by sale_id", "gone.parquet: there is no such file")]
    [InlineData("old.parquet gone.parquet --by sale_id", "gone.parquet: there is no such file")]
    [InlineData("training.parquet spine.csv --by sale_id", "spine.csv: cannot be read as Parquet")]
    [InlineData("old.parquet training.parquet --by basket", "rows 1 and 2 both have basket 3. Name columns with --by that tell the rows apart")]
    [InlineData("old.parquet training.parquet --by IsLarge", "--by IsLarge: is of type Boolean. Ids are integers, texts or times")]
    public async Task Wrong_usage_says_what_is_wrong(string arguments, string message)
    {
        using ComparedFolder folder = new ComparedFolder().Present();
        (int code, string _, string error) = await AppProcess.RunAsync(folder.Directory, ["compare", .. arguments.Split(' ')]);
        Assert.Contains(message, error);
        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", error);
    }

    [Fact]
    public void Ids_of_another_type_are_refused()
    {
        using ComparedFolder folder = new ComparedFolder().Present("sale_id::VARCHAR AS sale_id");
        Assert.Contains("the id \"sale_id\" holds VARCHAR, but \"sale_id\" in", Assert.Throws<InputException>(() => folder.Compare()).Message);
        folder.Present("shop::VARCHAR AS shop, 1.5 AS sale_id");
        Assert.Contains("Write the ids in one type", Assert.Throws<InputException>(() => folder.Compare()).Message);
    }

    [Fact]
    public void Ids_that_are_null_are_refused()
    {
        using ComparedFolder folder = new ComparedFolder().Present("CASE WHEN shop = 'tie' THEN NULL ELSE sale_id END AS sale_id");
        Assert.Contains("row 2 has no id: sale_id null", Assert.Throws<InputException>(() => folder.Compare()).Message);
    }

    [Fact]
    public void A_file_with_no_feature_of_the_service_is_refused()
    {
        using ComparedFolder folder = new();
        string csv = folder.WriteCsv("SELECT sale_id, shop, 5 AS mean FROM {0}");
        Assert.Contains("has none of the features", Assert.Throws<InputException>(() => folder.Compare(options => options with { Compared = csv })).Message);
    }

    [Fact]
    public void A_file_without_rows_is_refused()
    {
        using ComparedFolder folder = new();
        string csv = folder.WriteCsv("SELECT * FROM {0} WHERE false");
        Assert.Contains("has no rows", Assert.Throws<InputException>(() => folder.Compare(options => options with { Compared = csv })).Message);
    }

    [Fact]
    public void Files_without_a_row_in_common_differ_by_missing_rows_alone()
    {
        using ComparedFolder folder = new ComparedFolder().Present("sale_id + 1000 AS sale_id");
        ComparisonSummary summary = folder.Compare();
        Assert.Equal((0, 9, 9), (summary.Rows, summary.OnlyInOld.Count, summary.OnlyInNew.Count));
        Assert.Equal("compared 0 rows x 22 features: no value differs, 18 rows are missing", summary.Verdict);
        Assert.False(summary.IsEqual);
    }

    [Fact]
    public void A_column_that_is_text_where_the_feature_is_a_number_is_refused()
    {
        using ComparedFolder folder = new();
        string csv = folder.WriteCsv("SELECT sale_id, CASE WHEN shop = 'tie' THEN 'many' ELSE '3' END AS Sales_Sales1h FROM {0}");
        Assert.Contains("row 2, column \"Sales_Sales1h\": \"many\" is not a number", Assert.Throws<InputException>(() => folder.Compare(options => options with { Compared = csv })).Message);
    }

    [Fact]
    public void Columns_that_are_called_otherwise_are_mapped()
    {
        using ComparedFolder folder = new ComparedFolder().Present("Sales_Sales1h + 1 AS Sales_Sales1h", names: "Sales_Sales1h AS sales, sale_id AS id, Visits_Visits AS Visits_LatestSeconds, Visits_LatestSeconds AS latest");
        ComparisonSummary summary = folder.Compare(options => options with
        {
            Map = new Dictionary<string, string> { ["sales"] = "Sales_Sales1h", ["id"] = "sale_id", ["Visits_LatestSeconds"] = "Visits_Visits" },
        });
        Assert.Equal(ComparedFolder.Rows, summary.Features.Single(feature => feature.Name == "Sales_Sales1h").Different);
        Assert.Equal(ComparedFolder.Rows, summary.Differences);
        Assert.Equal(["Visits_LatestSeconds"], summary.ColumnsOnlyInNew);
        Assert.Equal(["latest"], summary.ColumnsOnlyInOld);
    }

    [Fact]
    public void Rows_are_found_by_several_columns()
    {
        using ComparedFolder folder = new ComparedFolder().Present("reverse(shop) AS product");
        ComparisonSummary summary = folder.Compare(options => options with { By = ["shop", "at", "basket"] });
        Assert.True(summary.IsEqual);
        folder.Present("CASE WHEN shop = 'tie' THEN 'tye' ELSE shop END AS shop");
        Assert.StartsWith("shop \"tye\", at 2024-03-02T10:00:00", folder.Compare(options => options with { By = ["shop", "at"] }).OnlyInOld.First.Single());
    }

    [Fact]
    public void Csv_as_pandas_writes_it_is_compared_by_value()
    {
        using ComparedFolder folder = new();
        string csv = folder.WriteCsv("""
            SELECT sale_id, Sales_Sales1h::DOUBLE AS Sales_Sales1h, Sales_MeanAmount1h, CASE WHEN IsLarge THEN 'True' ELSE 'False' END AS IsLarge,
                Hour::DOUBLE AS Hour, Sales_LatestProduct, CASE WHEN Paying THEN 1 ELSE 0 END AS Paying FROM {0} ORDER BY sale_id DESC
            """);
        Assert.Contains("101,1.0,4.0,False,10.0,soap,1", File.ReadAllLines(csv));
        ComparisonSummary summary = folder.Compare(options => options with { Compared = csv });
        Assert.Equal((6, 0L), (summary.Features.Length, summary.Differences));
    }

    [Fact]
    public void Causes_are_those_of_the_rows_looked_into_and_counts_of_all()
    {
        using ComparedFolder folder = new ComparedFolder().Present("Sales_Sales1h + 50 AS Sales_Sales1h");
        FeatureComparison feature = folder.Compare(options => options with { ExplainedRows = 3 }).Features.Single(feature => feature.Different > 0);
        Assert.Equal((9, 3, 3), (feature.Different, feature.Explained, feature.Causes[DifferenceCause.Other]));
        Assert.Equal(feature, folder.Compare(options => options with { ExplainedRows = 3, Threads = 1 }).Features.Single(each => each.Different > 0) with { Causes = feature.Causes, Examples = feature.Examples });
    }

    [Fact]
    public void A_cancelled_comparison_ends()
    {
        using ComparedFolder folder = new ComparedFolder().Present();
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => FeatureApp.Compare(folder.Options, source.Token));
    }

    [Fact]
    public void The_service_is_that_of_the_new_file()
    {
        using ComparedFolder folder = new ComparedFolder().Present();
        Assert.Equal(ComparedFolder.Rows, folder.Compare(options => options with { Service = "checkout" }).Rows);
        Assert.Contains("there is no service \"other\"", Assert.Throws<InputException>(() => folder.Compare(options => options with { Service = "other" })).Message);
    }
}
