using FeatureGen.Columns;
using FeatureGen.Offline.Reading;
using FeatureGen.Offline.Writing;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Tests.Writing;

public sealed class RoundTripTests : IDisposable
{
    private const long CanonicalNaN = 0x7FF8_0000_0000_0000;

    private static readonly double[] Doubles =
    [
        0.0, -0.0, 1.5, -1.5, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, 0.1, Math.PI, 1e-300, 9007199254740993,
    ];

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Doubles_keep_every_bit()
        => AssertRoundTrip(ValueKind.Double, [.. Doubles.Select(BitConverter.DoubleToInt64Bits)]);

    [Fact]
    public void Zeros_of_both_signs_stay_apart_also_where_values_repeat_over_many_rows()
        => AssertRoundTrip(ValueKind.Double, [.. Enumerable.Range(0, 300_000).Select(row => BitConverter.DoubleToInt64Bits(row % 3 == 0 ? 0.0 : row % 3 == 1 ? -0.0 : row % 7))]);

    [Fact]
    public void Floats_keep_every_bit()
    {
        float[] floats = [0f, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, 0.1f];
        AssertRoundTrip(ValueKind.Single, [.. floats.Select(value => BitConverter.DoubleToInt64Bits(value))]);
        AssertRoundTrip(ValueKind.Single, [.. Enumerable.Range(0, 10_000).Select(row => BitConverter.DoubleToInt64Bits(row % 2 == 0 ? 0f : -0f))]);
    }

    [Theory]
    [InlineData(ValueKind.Double)]
    [InlineData(ValueKind.Single)]
    public void Every_NaN_becomes_the_canonical_one(ValueKind kind)
    {
        long[] lanes = [CanonicalNaN, BitConverter.DoubleToInt64Bits(double.NaN), 0x7FF0_0000_0000_0001, -1, BitConverter.DoubleToInt64Bits(2.0)];
        ReadTable table = Write([kind], lanes.Length, (tile, _) => lanes.CopyTo(tile.LongsOf(0)));
        Assert.Equal([CanonicalNaN, CanonicalNaN, CanonicalNaN, CanonicalNaN, lanes[4]], table.Lanes());
    }

    [Fact]
    public void Integers_times_and_durations_keep_every_bit()
    {
        AssertRoundTrip(ValueKind.Int64, [0, -1, 1, long.MinValue, long.MaxValue]);
        AssertRoundTrip(ValueKind.Int32, [0, -1, 1, int.MinValue, int.MaxValue]);
        AssertRoundTrip(ValueKind.SByte, [0, -1, 1, sbyte.MinValue, sbyte.MaxValue]);
        AssertRoundTrip(ValueKind.Byte, [0, 1, 128, byte.MaxValue]);
        AssertRoundTrip(ValueKind.Int16, [0, -1, 1, short.MinValue, short.MaxValue]);
        AssertRoundTrip(ValueKind.UInt16, [0, 1, 32768, ushort.MaxValue]);
        AssertRoundTrip(ValueKind.UInt32, [0, 1, 1L << 31, uint.MaxValue]);
        AssertRoundTrip(ValueKind.Duration, [0, -1, long.MinValue, long.MaxValue]);
        AssertRoundTrip(ValueKind.Timestamp, [0, -1, Timestamp.FromUtc(2001, 6, 30).Microseconds, Timestamp.FromUtc(1, 1, 1).Microseconds, long.MinValue, long.MaxValue]);
        AssertRoundTrip(ValueKind.Date, [0, 719_162, 738_000, DateOnly.MaxValue.DayNumber]);
        AssertRoundTrip(ValueKind.Boolean, [0, -1, -1, 0]);
    }

    [Fact]
    public void Times_are_stored_with_their_zone_and_durations_as_integers()
    {
        Write([ValueKind.Timestamp, ValueKind.Duration, ValueKind.Boolean, ValueKind.Single, ValueKind.Int32, ValueKind.SByte, ValueKind.Byte, ValueKind.Int16, ValueKind.UInt16, ValueKind.UInt32, ValueKind.Date], 1, (_, _) => { });
        Assert.Equal(
            ["TIMESTAMP WITH TIME ZONE", "BIGINT", "BOOLEAN", "FLOAT", "INTEGER", "TINYINT", "UTINYINT", "SMALLINT", "USMALLINT", "UINTEGER", "DATE"],
            new ColumnarFile(workspace.Database, workspace.PathOf("out.parquet")).Describe().Select(column => column.Type));
    }

    [Fact]
    public void Strings_keep_every_letter()
    {
        string[] texts = ["", "a", "twelve bytes", "thirteen byte", "größer 😀 漢字", new string('x', 100_000), "line\nbreak", "zero\0inside", "it's \"quoted\""];
        ReadTable table = Write([ValueKind.String], texts.Length, (tile, start) =>
        {
            for (int row = 0; row < texts.Length; row++)
            {
                tile.LongsOf(0)[row] = tile.Strings.Intern(texts[row]);
            }
        });
        Assert.Equal(texts, table.Strings());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(300_001)]
    public void Rows_and_nulls_of_every_kind_come_back_in_order(int rows)
    {
        ValueKind[] kinds = Enum.GetValues<ValueKind>();
        ReadTable table = Write(kinds, rows, (tile, start) =>
        {
            for (int row = 0; row < tile.Capacity; row++)
            {
                for (int column = 0; column < kinds.Length; column++)
                {
                    tile.SetValid(column, row, !IsNull(start + row, column));
                    tile.LongsOf(column)[row] = kinds[column] == ValueKind.String ? tile.Strings.Intern(TextOf(start + row)) : LaneOf(kinds[column], start + row);
                }
            }
        });
        Assert.Equal(rows, table.Rows);
        for (int column = 0; column < kinds.Length; column++)
        {
            int copy = column;
            Assert.Equal(Enumerable.Range(0, rows).Select(row => !IsNull(row, copy)), table.Valid(column));
            if (kinds[column] == ValueKind.String)
            {
                Assert.Equal(Enumerable.Range(0, rows).Select(row => IsNull(row, copy) ? null : TextOf(row)), table.Strings(column));
            }
            else
            {
                Assert.Equal(Enumerable.Range(0, rows).Select(row => IsNull(row, copy) ? 0 : LaneOf(kinds[copy], row)), table.Lanes(column));
            }
        }
    }

    [Fact]
    public void Rows_appended_out_of_order_are_sorted_by_the_order_column_which_is_left_out()
    {
        const int Rows = 50_000;
        using (ParquetOutput output = new(
            workspace.Database,
            workspace.PathOf("sorted.parquet"),
            [new("row", ValueKind.Int64, false) { IsOrder = true }, new("x", ValueKind.Int64, false), new("z", ValueKind.Double, false)],
            new Dictionary<string, string>()))
        {
            long[] order = [.. Enumerable.Range(0, Rows).Select(row => row * 7919L % Rows)];
            for (int start = 0; start < Rows; start += 2000)
            {
                output.Write(0, order.AsSpan(start, 2000), default, new StringTable());
                output.Write(1, [.. order.AsSpan(start, 2000).ToArray().Select(row => row * 2)], default, new StringTable());
                output.Write(2, [.. order.AsSpan(start, 2000).ToArray().Select(ZeroOf)], default, new StringTable());
                output.EndRows(2000);
            }

            output.Complete();
        }

        ReadTable table = workspace.Read(workspace.PathOf("sorted.parquet"), new SourceColumn("x", "X", ValueKind.Int64, false), new SourceColumn("z", "Z", ValueKind.Double, false));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => row * 2L), table.Lanes(0));
        Assert.Equal(Enumerable.Range(0, Rows).Select(row => ZeroOf(row)), table.Lanes(1));
        Assert.Equal(["x", "z"], new ColumnarFile(workspace.Database, workspace.PathOf("sorted.parquet")).Describe().Select(column => column.Name));
    }

    private static long ZeroOf(long row) => BitConverter.DoubleToInt64Bits(row % 3 == 0 ? -0.0 : 0.0);

    private static bool IsNull(int row, int column) => (row + column) % 5 == 0;

    private static string TextOf(int row) => FormattableString.Invariant($"text {row % 1000} of more than twelve bytes");

    private static long LaneOf(ValueKind kind, int row) => kind switch
    {
        ValueKind.Boolean => row % 2 == 0 ? -1 : 0,
        ValueKind.Date => row * 12L,
        ValueKind.SByte => unchecked((sbyte)row),
        ValueKind.Byte => unchecked((byte)row),
        ValueKind.Int16 => unchecked((short)(row * 40503)),
        ValueKind.UInt16 => unchecked((ushort)(row * 40503)),
        ValueKind.Int32 => unchecked((int)(row * 2654435761L)),
        ValueKind.UInt32 => unchecked((uint)(row * 2654435761L)),
        ValueKind.Single => BitConverter.DoubleToInt64Bits((float)(row * 0.1)),
        ValueKind.Double => BitConverter.DoubleToInt64Bits(row * -0.1),
        _ => unchecked(row * 0x1E3779B97F4A7C15L),
    };

    private void AssertRoundTrip(ValueKind kind, long[] lanes)
    {
        ReadTable table = Write([kind], lanes.Length, (tile, start) => lanes.AsSpan(start, Math.Min(tile.Capacity, lanes.Length - start)).CopyTo(tile.LongsOf(0)));
        Assert.Equal(lanes, table.Lanes());
        Assert.All(table.Valid(), Assert.True);
    }

    private ReadTable Write(ValueKind[] kinds, int rows, Action<Tile, int> fill)
    {
        using (ParquetOutput output = workspace.Output("out.parquet", kinds))
        using (Tile tile = new(kinds.Length, 4096, new StringTable()))
        {
            int[] columns = [.. Enumerable.Range(0, kinds.Length)];
            for (int start = 0; start < rows; start += tile.Capacity)
            {
                fill(tile, start);
                output.Append(tile, columns, 0, Math.Min(tile.Capacity, rows - start));
            }

            Assert.Equal(rows, output.Rows);
            output.Complete();
        }

        return workspace.Read(workspace.PathOf("out.parquet"), Workspace.ColumnsOf(kinds));
    }
}
