using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class ParquetReadingTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("a[1].parquet", "a1.parquet")]
    [InlineData("a*.parquet", "ab.parquet")]
    [InlineData("a?.parquet", "ac.parquet")]
    public void A_file_whose_name_looks_like_a_pattern_is_read_itself(string name, string alike)
    {
        workspace.Parquet(alike, "SELECT 2::BIGINT AS x");
        string path = workspace.Parquet(name, "SELECT 1::BIGINT AS x");
        Assert.Equal([1L], workspace.Read(path, new SourceColumn("x", "X", ValueKind.Int64, true)).Lanes());
    }

    [Theory]
    [InlineData("TINYINT", -128, 127)]
    [InlineData("SMALLINT", -32768, 32767)]
    [InlineData("INTEGER", int.MinValue, int.MaxValue)]
    [InlineData("BIGINT", long.MinValue, long.MaxValue)]
    [InlineData("UTINYINT", 0, 255)]
    [InlineData("USMALLINT", 0, 65535)]
    [InlineData("UINTEGER", 0, uint.MaxValue)]
    public void Integers_of_any_width_widen_to_long(string type, long least, long greatest)
    {
        ReadTable table = workspace.ReadQuery($"({least})::{type}, NULL, ({greatest})::{type}", ValueKind.Int64);
        Assert.Equal([least, 0, greatest], table.Lanes());
        Assert.Equal([true, false, true], table.Valid());
    }

    [Theory]
    [InlineData("TINYINT", -128, 127, ValueKind.SByte)]
    [InlineData("UTINYINT", 0, 255, ValueKind.Byte)]
    [InlineData("SMALLINT", -32768, 32767, ValueKind.Int16)]
    [InlineData("UTINYINT", 0, 255, ValueKind.Int16)]
    [InlineData("USMALLINT", 0, 65535, ValueKind.UInt16)]
    [InlineData("UINTEGER", 0, uint.MaxValue, ValueKind.UInt32)]
    [InlineData("USMALLINT", 0, 65535, ValueKind.UInt32)]
    public void Small_integers_are_read_from_columns_of_which_each_value_is_one(string type, long least, long greatest, ValueKind kind)
        => Assert.Equal([least, 0, greatest], workspace.ReadQuery($"({least})::{type}, NULL, ({greatest})::{type}", kind).Lanes());

    [Theory]
    [InlineData("TINYINT")]
    [InlineData("USMALLINT")]
    [InlineData("INTEGER")]
    public void Narrow_integers_widen_to_int(string type)
        => Assert.Equal([0, 100], workspace.ReadQuery($"0::{type}, 100::{type}", ValueKind.Int32).Lanes());

    [Fact]
    public void Floats_and_integers_of_32_bits_are_doubles_of_the_same_value()
    {
        Assert.Equal([(double)0.1f, -0.0, double.PositiveInfinity], workspace.ReadQuery("0.1::FLOAT, '-0'::FLOAT, 'inf'::FLOAT", ValueKind.Double).Doubles());
        Assert.Equal([int.MinValue, int.MaxValue], workspace.ReadQuery("(-2147483648)::INTEGER, 2147483647::INTEGER", ValueKind.Double).Doubles());
        Assert.Equal([uint.MaxValue], workspace.ReadQuery("4294967295::UINTEGER", ValueKind.Double).Doubles());
        Assert.Equal([(double)0.1f], workspace.ReadQuery("0.1::FLOAT", ValueKind.Single).Doubles());
    }

    [Fact]
    public void Dates_are_day_numbers_and_those_that_CSharp_does_not_have_are_refused()
    {
        Assert.Equal([719_162, 0, 0, 3_652_058], workspace.ReadQuery("DATE '1970-01-01', NULL, DATE '0001-01-01', DATE '9999-12-31'", ValueKind.Date).Lanes());
        Assert.EndsWith("row 2, column \"x\" is no date from 0001-01-01 to 9999-12-31. Correct the value, or make it null.",
            Assert.Throws<InputException>(() => workspace.ReadQuery("DATE '2000-01-01', DATE '0001-01-01' - 1", ValueKind.Date)).Message);
        Assert.Throws<InputException>(() => workspace.ReadQuery("'infinity'::DATE", ValueKind.Date));
    }

    [Fact]
    public void Booleans_are_masks()
    {
        ReadTable table = workspace.ReadQuery("true, false, NULL", ValueKind.Boolean);
        Assert.Equal([-1, 0, 0], table.Lanes());
        Assert.Equal([true, true, false], table.Valid());
    }

    [Fact]
    public void Strings_and_enums_are_codes_and_equal_strings_have_equal_codes()
    {
        string[] texts = ["", "b", "a string of more than twelve bytes", "größer 😀", "b"];
        string list = string.Join(", ", texts.Select(text => $"'{text}'"));
        ReadTable table = workspace.ReadQuery($"{list}, NULL", ValueKind.String);
        Assert.Equal([.. texts, null], table.Strings());
        Assert.Equal(table.Lanes()[1], table.Lanes()[4]);
        Assert.Equal(["y", "x"], workspace.ReadQuery("'y'::ENUM('x', 'y'), 'x'::ENUM('x', 'y')", ValueKind.String).Strings());
    }

    [Fact]
    public void Times_with_a_zone_are_microseconds_of_UTC()
        => Assert.Equal(
            [Timestamp.FromUtc(2001, 6, 30, 22).Microseconds, -1],
            workspace.ReadQuery("'2001-07-01 00:00:00+02'::TIMESTAMPTZ, '1969-12-31 23:59:59.999999Z'::TIMESTAMPTZ", ValueKind.Timestamp).Lanes());

    [Theory]
    [InlineData("TIMESTAMP", "2001-06-30 12:00:00.000001", 1)]
    [InlineData("TIMESTAMP_NS", "2001-06-30 12:00:00.000001999", 1)]
    [InlineData("TIMESTAMP_MS", "2001-06-30 12:00:00.001", 1000)]
    [InlineData("TIMESTAMP_S", "2001-06-30 12:00:00", 0)]
    public void Times_without_a_zone_are_read_where_UTC_is_declared(string type, string text, long microseconds)
        => Assert.Equal(
            [Timestamp.FromUtc(2001, 6, 30, 12).Microseconds + microseconds],
            workspace.ReadQuery($"'{text}'::{type}", ValueKind.Timestamp, "UTC").Lanes());

    [Fact]
    public void Nanoseconds_before_1970_are_floored()
        => Assert.Equal([-1, -1, -2, 0], workspace.ReadQuery("make_timestamp_ns(-1), make_timestamp_ns(-1000), make_timestamp_ns(-1001), make_timestamp_ns(999)", ValueKind.Timestamp, "UTC").Lanes());

    [Fact]
    public void Durations_are_integers_of_microseconds()
        => Assert.Equal([-1, 5], workspace.ReadQuery("-1, 5", ValueKind.Duration).Lanes());

    [Theory]
    [InlineData(8)]
    [InlineData(1024)]
    [InlineData(2048)]
    [InlineData(5000)]
    public void Rows_come_in_the_order_of_the_file_whatever_the_size_of_the_tile(int capacity)
    {
        const int Rows = 200_001;
        string path = workspace.Parquet("order.parquet", $"SELECT range AS n, CASE WHEN range % 3 = 0 THEN NULL ELSE (range % 1000)::VARCHAR END AS s FROM range({Rows})", ", ROW_GROUP_SIZE 20480");
        ReadTable table = workspace.Read(path, capacity, new("s", "S", ValueKind.String, true), new("n", "N", ValueKind.Int64, false));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => (long)row), table.Lanes(1));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => row % 3 == 0 ? null : (row % 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)), table.Strings(0));
    }

    [Fact]
    public void A_file_without_rows_is_read_and_counted()
    {
        string path = workspace.Parquet("empty.parquet", "SELECT 1 AS n WHERE false");
        Assert.Equal(0, workspace.Read(path, new SourceColumn("n", "N", ValueKind.Int64, false)).Rows);
        Assert.Equal(0, new ColumnarFile(workspace.Database, path).Count());
    }

    [Fact]
    public void Several_files_are_one_table_in_the_order_given()
    {
        string first = workspace.Parquet("p-2.parquet", "SELECT 2 AS n");
        string second = workspace.Parquet("p-1.parquet", "SELECT 1 AS n");
        ColumnarFile file = new(workspace.Database, first, second);
        using Tile tile = new(1, 8, new StringTable());
        using ColumnarReader reader = file.Open([new("n", "N", ValueKind.Int64, false)]);
        long[] lanes = [reader.Read(tile) > 0 ? tile.LongsOf(0)[0] : 0, reader.Rows > 1 ? tile.LongsOf(0)[1] : Next(reader, tile)];
        Assert.Equal([2, 1], lanes);
        Assert.Equal(2, file.Count());
        Assert.Equal(2, new ColumnarFile(workspace.Database, workspace.PathOf("p-*.parquet")).Count());
    }

    [Fact]
    public void Columns_are_described_in_order()
    {
        string path = workspace.Parquet("described.parquet", "SELECT 1::SMALLINT AS \"b c\", now() AS a, 'x' AS s");
        Assert.Equal(
            [new("b c", "SMALLINT"), new("a", "TIMESTAMP WITH TIME ZONE"), new("s", "VARCHAR")],
            new ColumnarFile(workspace.Database, path).Describe());
    }

    [Fact]
    public void Known_strings_are_read_without_allocating()
    {
        string path = workspace.Parquet("strings.parquet", "SELECT 'a string of more than twelve bytes ' || range % 100 AS s FROM range(100000)");
        using Tile tile = new(1, 2048, new StringTable());
        using ColumnarReader reader = new ColumnarFile(workspace.Database, path).Open([new("s", "S", ValueKind.String, true)]);
        Assert.True(reader.Read(tile) > 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Rows < 100_000)
        {
            reader.Read(tile);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, reader.Read(tile));
    }

    private static long Next(ColumnarReader reader, Tile tile)
    {
        Assert.Equal(1, reader.Read(tile));
        return tile.LongsOf(0)[0];
    }
}
