using System.Text;
using FeatureGen.Columns;
using FeatureGen.Offline.Reading;

namespace FeatureGen.Offline.Tests.Reading;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("-0", -0.0)]
    [InlineData("+1.5e3", 1500.0)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    public void A_double_is_the_nearest_to_its_decimals(string text, double expected)
    {
        Assert.True(TryRead(text, ValueKind.Double, out long lane));
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), lane);
    }

    [Theory]
    [InlineData("0001-01-01", 0)]
    [InlineData("1970-01-01", 719_162)]
    [InlineData("9999-12-31", 3_652_058)]
    public void A_date_is_its_day_number(string text, long expected)
    {
        Assert.True(TryRead(text, ValueKind.Date, out long lane));
        Assert.Equal(expected, lane);
    }

    [Fact]
    public void Not_a_number_is_the_canonical_one()
    {
        Assert.True(TryRead("NaN", ValueKind.Double, out long lane));
        Assert.Equal(0x7FF8_0000_0000_0000, lane);
    }

    [Fact]
    public void A_float_is_rounded_once()
    {
        // Just above the middle of two floats, by less than a double can tell: by way of a double it would round down.
        Assert.True(TryRead("1.00000005960464477540", ValueKind.Single, out long lane));
        Assert.Equal(1.0000001f, BitConverter.Int64BitsToDouble(lane));
    }

    [Theory]
    [InlineData("1e999", ValueKind.Double)]
    [InlineData("1e39", ValueKind.Single)]
    [InlineData("1,5", ValueKind.Double)]
    [InlineData("", ValueKind.Double)]
    [InlineData("0x10", ValueKind.Int64)]
    [InlineData("2147483648", ValueKind.Int32)]
    [InlineData("2001-02-29", ValueKind.Date)]
    [InlineData("2001-6-30", ValueKind.Date)]
    [InlineData("2001-06-30 00:00", ValueKind.Date)]
    [InlineData("30.06.2001", ValueKind.Date)]
    [InlineData("128", ValueKind.SByte)]
    [InlineData("-129", ValueKind.SByte)]
    [InlineData("-1", ValueKind.Byte)]
    [InlineData("256", ValueKind.Byte)]
    [InlineData("32768", ValueKind.Int16)]
    [InlineData("65536", ValueKind.UInt16)]
    [InlineData("4294967296", ValueKind.UInt32)]
    [InlineData("yes", ValueKind.Boolean)]
    [InlineData("1", ValueKind.Boolean)]
    [InlineData("1 day", ValueKind.Duration)]
    public void What_is_out_of_range_or_spelled_otherwise_is_refused(string text, ValueKind kind)
        => Assert.False(TryRead(text, kind, out _));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("1970-01-01 00:00:00.000001+00", 1)]
    [InlineData("1970-01-01T02:00:00+0200", 0)]
    [InlineData("1969-12-31T18:30:00-05:30", 0)]
    [InlineData("1969-12-31T23:59:59.9999999Z", -1)]
    [InlineData("1970-01-01T00:00:00.5Z", 500_000)]
    [InlineData("2000-02-29T00:00:00Z", 951_782_400_000_000)]
    public void A_time_is_its_microseconds_floored(string text, long expected)
    {
        Assert.True(TryRead(text, ValueKind.Timestamp, out long lane));
        Assert.Equal(expected, lane);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00")]
    [InlineData("1970-01-01")]
    [InlineData("1970-01-01T00:00Z")]
    [InlineData("1970-02-30T00:00:00Z")]
    [InlineData("1970-01-01T24:00:00Z")]
    [InlineData("1970-01-01T00:00:60Z")]
    [InlineData("1970-01-01T00:00:00.Z")]
    [InlineData("1970-01-01T00:00:00Zx")]
    [InlineData("1970-01-01T00:00:00+2")]
    [InlineData("1970-01-01T00:00:00+02:")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("1/1/1970 00:00:00Z")]
    [InlineData("")]
    public void A_time_without_a_zone_or_spelled_otherwise_is_refused(string text)
        => Assert.False(TryRead(text, ValueKind.Timestamp, out _));

    [Fact]
    public void A_time_without_a_zone_is_UTC_where_that_is_declared_and_its_own_offset_stands()
    {
        Assert.True(Spelling.TryRead("1970-01-01 00:00:01"u8, ValueKind.Timestamp, "UTC", out long local));
        Assert.True(Spelling.TryRead("1970-01-01 00:00:01+01"u8, ValueKind.Timestamp, "UTC", out long offset));
        Assert.Equal(1_000_000, local);
        Assert.Equal(-3_599_000_000, offset);
    }

    private static bool TryRead(string text, ValueKind kind, out long lane) => Spelling.TryRead(Encoding.UTF8.GetBytes(text), kind, null, out lane);
}
