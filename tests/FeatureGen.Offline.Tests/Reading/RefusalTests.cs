using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class RefusalTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_missing_column_lists_those_that_exist_and_suggests_the_nearest()
    {
        string path = workspace.Parquet("flights.parquet", "SELECT 1 AS takeoff, 2 AS delay");
        string message = Refusal(path, new SourceColumn("take_off", "TakeOff", ValueKind.Int64, false));
        Assert.Equal($"{path}: there is no column \"take_off\", which TakeOff reads. Did you mean \"takeoff\"? Then put [Column(\"takeoff\")] on TakeOff. The columns are takeoff, delay.", message);
    }

    [Fact]
    public void A_missing_column_without_a_near_name_says_how_to_name_another()
    {
        string path = workspace.Parquet("flights.parquet", "SELECT 1 AS delay");
        Assert.Contains("Add it, or name another with [Column] on Origin. The columns are delay.", Refusal(path, new SourceColumn("origin", "Origin", ValueKind.String, false)));
    }

    [Fact]
    public void A_name_in_other_case_is_another_name()
    {
        string path = workspace.Parquet("case.parquet", "SELECT 1 AS Delay");
        Assert.Contains("Did you mean \"Delay\"?", Refusal(path, new SourceColumn("delay", "Delay", ValueKind.Int64, false)));
    }

    [Theory]
    [InlineData("1.5::DOUBLE", "DOUBLE", ValueKind.Int64)]
    [InlineData("1::UBIGINT", "UBIGINT", ValueKind.Int64)]
    [InlineData("1::HUGEINT::DECIMAL(18,3)", "DECIMAL(18,3)", ValueKind.Double)]
    [InlineData("1::BIGINT", "BIGINT", ValueKind.Double)]
    [InlineData("1::BIGINT", "BIGINT", ValueKind.Int32)]
    [InlineData("1::UINTEGER", "UINTEGER", ValueKind.Int32)]
    [InlineData("1::UTINYINT", "UTINYINT", ValueKind.SByte)]
    [InlineData("1::TINYINT", "TINYINT", ValueKind.Byte)]
    [InlineData("1::INTEGER", "INTEGER", ValueKind.Int16)]
    [InlineData("1::USMALLINT", "USMALLINT", ValueKind.Int16)]
    [InlineData("1::SMALLINT", "SMALLINT", ValueKind.UInt16)]
    [InlineData("1::INTEGER", "INTEGER", ValueKind.UInt32)]
    [InlineData("1.5::DOUBLE", "DOUBLE", ValueKind.Single)]
    [InlineData("1::INTEGER", "INTEGER", ValueKind.Single)]
    [InlineData("1", "INTEGER", ValueKind.Boolean)]
    [InlineData("true", "BOOLEAN", ValueKind.Int64)]
    [InlineData("1", "INTEGER", ValueKind.String)]
    [InlineData("'1'", "VARCHAR", ValueKind.Int64)]
    [InlineData("DATE '2001-01-01'", "DATE", ValueKind.Timestamp)]
    [InlineData("1::BIGINT", "BIGINT", ValueKind.Timestamp)]
    [InlineData("INTERVAL 1 DAY", "INTERVAL", ValueKind.Duration)]
    public void A_wrong_type_names_the_column_its_type_and_what_is_read(string expression, string type, ValueKind kind)
    {
        string path = workspace.Parquet("types.parquet", $"SELECT {expression} AS x");
        string message = Refusal(path, new SourceColumn("x", "X", kind, true));
        Assert.StartsWith($"{path}: column \"x\" holds {type}, but X ({kind}) is read from ", message);
        Assert.EndsWith("Convert the column, or change the member's type.", message);
    }

    [Fact]
    public void A_time_without_a_zone_is_refused_unless_one_is_declared()
    {
        string path = workspace.Parquet("times.parquet", "SELECT TIMESTAMP '2001-01-01' AS at");
        Assert.Equal(
            $"{path}: column \"at\" holds TIMESTAMP, which has no zone. If its times are UTC, declare Zone = \"UTC\" on At; else convert them to TIMESTAMP WITH TIME ZONE first.",
            Refusal(path, new SourceColumn("at", "At", ValueKind.Timestamp, false)));
        Assert.Contains("declares the zone \"Europe/Berlin\"; only \"UTC\" is read", Refusal(path, new SourceColumn("at", "At", ValueKind.Timestamp, false, "Europe/Berlin")));
    }

    [Fact]
    public void A_missing_file_is_named_with_its_full_path()
    {
        string message = Assert.Throws<InputException>(() => new ColumnarFile(workspace.Database, "nowhere.parquet")).Message;
        Assert.Equal($"nowhere.parquet: there is no such file. Full path: {Path.GetFullPath("nowhere.parquet")}.", message);
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_refused()
    {
        ColumnarFile file = new(workspace.Database, workspace.PathOf("none-*.parquet"));
        Assert.Contains("none-*.parquet", Assert.Throws<InputException>(() => file.Count()).Message);
    }

    [Fact]
    public void An_unknown_or_mixed_format_is_refused()
    {
        Assert.Contains("Name the file .parquet, .csv or .tsv.", Assert.Throws<InputException>(() => new ColumnarFile(workspace.Database, "x.json")).Message);
        Assert.Contains("one format", Assert.Throws<InputException>(() => new ColumnarFile(workspace.Database, "x.csv", "x.parquet")).Message);
    }

    [Fact]
    public void A_file_that_is_no_Parquet_file_is_refused()
    {
        string path = workspace.Text("text.parquet", "this is not Parquet, but it is long enough");
        ColumnarFile file = new(workspace.Database, path);
        Assert.StartsWith($"{path}: cannot be read as Parquet. Write the file again.", Assert.Throws<InputException>(() => file.Count()).Message);
        Assert.Throws<InputException>(() => file.Describe());
    }

    [Fact]
    public void A_Parquet_file_that_was_cut_short_is_refused()
    {
        string path = workspace.Parquet("cut.parquet", "SELECT range AS n FROM range(100000)");
        using (FileStream stream = new(path, FileMode.Open))
        {
            stream.SetLength(stream.Length / 2);
        }

        Assert.StartsWith($"{path}: cannot be read as Parquet.", Refusal(path, new SourceColumn("n", "N", ValueKind.Int64, false)));
    }

    [Fact]
    public void Damaged_pages_are_refused_while_they_are_read()
    {
        string path = workspace.Parquet("damaged.parquet", "SELECT hash(range)::VARCHAR AS s FROM range(300000)", ", COMPRESSION zstd");
        using (FileStream stream = new(path, FileMode.Open))
        {
            stream.Position = stream.Length / 2;
            stream.Write(new byte[4096]);
        }

        Assert.StartsWith($"{path}: cannot be read as Parquet.", Refusal(path, new SourceColumn("s", "S", ValueKind.String, false)));
    }

    [Fact]
    public void Files_of_one_input_must_agree_in_a_column_s_type()
    {
        string first = workspace.Parquet("part-1.parquet", "SELECT 1 AS n, 1 AS other");
        string second = workspace.Parquet("part-2.parquet", "SELECT 2.5 AS n, 'x' AS other");
        ColumnarFile file = new(workspace.Database, workspace.PathOf("part-*.parquet"));
        string message = Assert.Throws<InputException>(() => file.Open([new("n", "N", ValueKind.Int64, false)])).Message;
        Assert.Equal($"{second}: column \"n\" holds DECIMAL(2,1), but INTEGER in {first}. Convert one of the files.", message);
    }

    [Fact]
    public void A_column_that_a_later_file_lacks_is_refused()
    {
        string first = workspace.Parquet("part-1.parquet", "SELECT 1 AS n");
        string second = workspace.Parquet("part-2.parquet", "SELECT 2 AS m");
        ColumnarFile file = new(workspace.Database, first, second);
        Assert.Contains(second, Assert.Throws<InputException>(() =>
        {
            using ColumnarReader reader = file.Open([new("n", "N", ValueKind.Int64, false)]);
            using Tile tile = new(1, 8, new StringTable());
            while (reader.Read(tile) > 0)
            {
            }
        }).Message);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        string path = workspace.Parquet("long.parquet", "SELECT range AS n FROM range(500000)");
        using CancellationTokenSource source = new();
        using Tile tile = new(1, 2048, new StringTable());
        using ColumnarReader reader = new ColumnarFile(workspace.Database, path).Open([new("n", "N", ValueKind.Int64, false)], source.Token);
        Assert.Equal(2048, reader.Read(tile));
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Read(tile));
    }

    private string Refusal(string path, SourceColumn column) => Assert.Throws<InputException>(() => workspace.Read(path, column)).Message;
}
