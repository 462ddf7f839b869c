using System.IO.Compression;
using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class CsvReadingTests : IDisposable
{
    private static readonly SourceColumn Number = new("n", "N", ValueKind.Int64, true);
    private static readonly SourceColumn Name = new("s", "S", ValueKind.String, true);

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Columns_are_found_by_name_and_read_by_kind()
    {
        string path = workspace.Text("all.csv", "unused,s,b,d,t,n\nx,Zürich,true,0.1,2001-06-30T12:00:00+02:00,-7\nx,\"a, \"\"b\"\"\",FALSE,-inf,1970-01-01 00:00:00Z,9223372036854775807\n");
        ReadTable table = workspace.Read(
            path, Number, Name, new("b", "B", ValueKind.Boolean, true), new("d", "D", ValueKind.Double, true), new("t", "T", ValueKind.Timestamp, true));
        Assert.Equal([-7, long.MaxValue], table.Lanes(0));
        Assert.Equal(["Zürich", "a, \"b\""], table.Strings(1));
        Assert.Equal([-1, 0], table.Lanes(2));
        Assert.Equal([0.1, double.NegativeInfinity], table.Doubles(3));
        Assert.Equal([Timestamp.FromUtc(2001, 6, 30, 10).Microseconds, 0], table.Lanes(4));
    }

    [Fact]
    public void An_empty_field_is_null_and_an_empty_quoted_one_an_empty_string()
    {
        ReadTable table = workspace.Read(workspace.Text("empty.csv", "s,n\n,\n\"\",1\nNULL,2\n"), Name, Number);
        Assert.Equal([null, "", "NULL"], table.Strings(0));
        Assert.Equal([false, true, true], table.Valid(1));
    }

    [Fact]
    public void A_file_with_only_names_has_no_rows()
    {
        string path = workspace.Text("names.csv", "s,n\n");
        Assert.Equal(0, workspace.Read(path, Name, Number).Rows);
        Assert.Equal(0, new ColumnarFile(workspace.Database, path).Count());
    }

    [Fact]
    public void Names_come_from_the_first_line_even_where_all_fields_are_text()
    {
        ReadTable table = workspace.Read(workspace.Text("text.csv", "s,u\na,b\nc,d\n"), Name);
        Assert.Equal(["a", "c"], table.Strings());
    }

    [Fact]
    public void Lines_may_end_as_on_Windows_and_the_last_one_may_not_end()
        => Assert.Equal([1, 2], workspace.Read(workspace.Text("windows.csv", "n,s\r\n1,a\r\n2,b"), Number).Lanes());

    [Fact]
    public void Tabs_separate_fields_of_tsv_and_files_may_be_compressed()
    {
        Assert.Equal(["a,b"], workspace.Read(workspace.Text("tabs.tsv", "s\tn\na,b\t1\n"), Name).Strings());
        string path = workspace.PathOf("zip.csv.gz");
        using (GZipStream stream = new(File.Create(path), CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes("n,s\n5,x\n"));
        }

        Assert.Equal([5], workspace.Read(path, Number).Lanes());
    }

    [Fact]
    public void Rows_keep_their_order_over_many_chunks()
    {
        string path = workspace.Text("many.csv", "n,s\n" + string.Concat(Enumerable.Range(0, 300_000).Select(row => FormattableString.Invariant($"{row},name {row % 50}\n"))));
        ReadTable table = workspace.Read(path, Number, Name);
        Assert.Equal(Enumerable.Range(0, 300_000).Select(row => (long)row), table.Lanes(0));
        Assert.Equal(300_000, new ColumnarFile(workspace.Database, path).Count());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9223372036854775808")]
    [InlineData(" 1")]
    [InlineData("one")]
    public void An_integer_that_is_none_is_refused_with_its_row(string text)
    {
        string path = workspace.Text("bad.csv", "n,s\n" + string.Concat(Enumerable.Repeat("1,a\n", 3000)) + $"{text},b\n");
        Assert.Equal(
            $"{path}: row 3001, column \"n\": \"{text}\" is not a whole number of 64 bits. Correct the value, or leave it empty for null.",
            Assert.Throws<InputException>(() => workspace.Read(path, Number)).Message);
    }

    [Fact]
    public void A_time_without_a_zone_is_refused_unless_UTC_is_declared()
    {
        string path = workspace.Text("times.csv", "t,n\n2001-06-30 12:00:00,1\n");
        Assert.Contains("row 1, column \"t\": \"2001-06-30 12:00:00\" is not a time with its zone", Assert.Throws<InputException>(() => workspace.Read(path, new SourceColumn("t", "T", ValueKind.Timestamp, true))).Message);
        Assert.Equal([Timestamp.FromUtc(2001, 6, 30, 12).Microseconds], workspace.Read(path, new SourceColumn("t", "T", ValueKind.Timestamp, true, "UTC")).Lanes());
    }

    [Fact]
    public void A_missing_column_is_refused_as_in_Parquet()
        => Assert.Contains("Did you mean \"name\"?", Assert.Throws<InputException>(() => workspace.Read(workspace.Text("x.csv", "name,n\na,1\n"), new SourceColumn("names", "Names", ValueKind.String, true))).Message);

    [Fact]
    public void A_sharp_starts_no_comment_and_quotes_may_hold_a_line_break()
        => Assert.Equal(["#a", "b\nc", "#"], workspace.Read(workspace.Text("sharp.csv", "s,n\n#a,1\n\"b\nc\",2\n#,3\n"), Name).Strings());

    [Fact]
    public void A_mark_of_UTF_8_before_the_names_is_none_of_them()
        => Assert.Equal([1], workspace.Read(workspace.Text("mark.csv", "\uFEFFn,s\n1,a\n"), Number).Lanes());

    [Theory]
    [InlineData("2")]
    [InlineData("2,b,c,d")]
    [InlineData("2,\"b,c")]
    public void A_line_with_too_few_or_too_many_fields_or_an_open_quote_is_refused(string line)
    {
        string early = workspace.Text("early.csv", $"n,s,u\n1,a,b\n{line}\n3,c,d\n");
        string late = workspace.Text("late.csv", "n,s,u\n" + string.Concat(Enumerable.Repeat("1,a,b\n", 50_000)) + $"{line}\n3,c,d\n");
        const string Rule = "cannot be read as CSV. Each line needs UTF-8, closed quotes and as many fields as there are names.";
        Assert.StartsWith($"{early}: {Rule}", Assert.Throws<InputException>(() => workspace.Read(early, Number, Name)).Message);
        string message = Assert.Throws<InputException>(() => workspace.Read(late, Number, Name)).Message;
        Assert.StartsWith($"{late}: {Rule}", message);
        Assert.Contains("Line: 50002", message);
    }

    [Fact]
    public void What_is_not_UTF_8_is_refused()
    {
        string path = workspace.PathOf("latin.csv");
        File.WriteAllBytes(path, [.. "n,s\n1,a\n2,"u8, 0xFC, .. "\n"u8]);
        Assert.StartsWith($"{path}: cannot be read as CSV.", Assert.Throws<InputException>(() => workspace.Read(path, Number, Name)).Message);
    }

    [Fact]
    public void Several_files_are_read_by_the_names_of_each()
    {
        string first = workspace.Text("part-1.csv", "n,s\n1,2\n");
        string second = workspace.Text("part-2.csv", "s,n\n3,4\n");
        ReadTable table = new(1, new StringTable());
        using Tile tile = new(1, 8, new StringTable());
        using ColumnarReader reader = new ColumnarFile(workspace.Database, first, second).Open([Number]);
        for (int rows = reader.Read(tile); rows > 0; rows = reader.Read(tile))
        {
            table.Add(tile, rows);
        }

        Assert.Equal([1, 4], table.Lanes());
        Assert.Equal(0, reader.Read(tile));
    }
}
