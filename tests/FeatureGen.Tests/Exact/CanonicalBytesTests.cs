using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

public class CanonicalBytesTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_reads_back_as_written_and_goes_on_from_there(string kind)
    {
        byte[] buffer = new byte[ExactSum.MaxEncodedLength + 3];
        for (int count = 0; count < 100; count++)
        {
            double[] values = Samples.Of(kind, count, seed: count);
            ExactSum sum = EncodedBytes.Sum(values);
            int length = sum.Encode(buffer);
            ExactSum read = ExactSum.Decode(buffer, out int consumed);
            Assert.Equal(length, consumed);
            Assert.Equal(sum.Bytes(), read.Bytes());
            Bits.AreEqual(sum.Round(), read.Round());
            read.Subtract(sum);
            Assert.Equal("00", read.Bytes());
        }
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-1e-200)]
    [InlineData(1e26)]
    [InlineData(1e-24)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void An_outlier_that_came_and_left_changes_no_byte(double outlier)
    {
        double[] values = Samples.Of("cents", 50);
        ExactSum sum = EncodedBytes.Sum(values[..20]);
        ExactSquareSum squares = EncodedBytes.SquareSum(values[..20]);
        sum.Add(outlier);
        squares.Add(outlier);
        foreach (double value in values[20..])
        {
            sum.Add(value);
            squares.Add(value);
        }

        sum.Subtract(outlier);
        squares.Subtract(outlier);
        Assert.Equal(EncodedBytes.Sum(values).Bytes(), sum.Bytes());
        Assert.Equal(EncodedBytes.SquareSum(values).Bytes(), squares.Bytes());
        Assert.True(sum.IsInWindow);
        Assert.True(squares.IsInWindow);
    }

    [Fact]
    public void The_same_total_gives_the_same_bytes_inside_and_outside_the_window()
    {
        // The significand of 2^-80 reaches below the window, though its one bit does not.
        double small = Math.ScaleB(1, -80);
        Assert.Equal(EncodedBytes.Sum([small]).Bytes(), EncodedBytes.Sum([small / 2, small / 2]).Bytes());
        Assert.Equal(EncodedBytes.Sum([1.0]).Bytes(), EncodedBytes.Sum([small, 1.0, -small]).Bytes());

        // 2^90 in one piece is outside, in 64 pieces inside.
        double large = Math.ScaleB(1, 90);
        Assert.Equal(EncodedBytes.Sum([large]).Bytes(), EncodedBytes.Sum(Enumerable.Repeat(large / 64, 64)).Bytes());
    }

    [Theory]
    [InlineData("cents", 1, 11)]
    [InlineData("cents", 10_000, 13)]
    [InlineData("normals", 10_000, 13)]
    [InlineData("decades", 1_000, 28)]
    public void Usual_sums_take_few_bytes(string kind, int count, int limit)
        => Assert.InRange(EncodedBytes.Sum(Samples.Of(kind, count)).Bytes().Length / 2, 2, limit);

    [Fact]
    public void The_bytes_of_known_sums_never_change()
    {
        Assert.Equal("00", default(ExactSum).Bytes());
        Assert.Equal("020001", EncodedBytes.Sum([1.0]).Bytes());
        Assert.Equal("0200FF", EncodedBytes.Sum([-1.0]).Bytes());
        Assert.Equal("04008000", EncodedBytes.Sum([128.0]).Bytes());
        Assert.Equal("020180", EncodedBytes.Sum([-0.5]).Bytes());
        Assert.Equal("030001020000", EncodedBytes.Sum([1.0, double.NaN]).Bytes());
        Assert.Equal("01000402", EncodedBytes.Sum([double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity]).Bytes());
        Assert.Equal("020009", EncodedBytes.SquareSum([3.0]).Bytes());
    }

    [Fact]
    public void The_longest_sums_fit_the_greatest_length()
    {
        ExactSum sum = EncodedBytes.Sum([double.MaxValue, -double.Epsilon, double.NaN, double.PositiveInfinity]);
        ExactSquareSum squares = EncodedBytes.SquareSum([double.MaxValue, double.Epsilon, double.NaN]);
        for (int doubling = 0; doubling < 60; doubling++)
        {
            sum.Add(sum);
            squares.Add(squares);
        }

        Assert.InRange(sum.Bytes().Length / 2, 270, ExactSum.MaxEncodedLength);
        Assert.InRange(squares.Bytes().Length / 2, 530, ExactSquareSum.MaxEncodedLength);
        Assert.Equal(sum.Bytes(), ExactSum.Decode(Convert.FromHexString(sum.Bytes()), out _).Bytes());
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused()
    {
        ExactSum sum = EncodedBytes.Sum([0.1]);
        int length = sum.Bytes().Length / 2;
        for (int shorter = 0; shorter < length; shorter++)
        {
            Assert.Throws<ArgumentException>(() => sum.Encode(new byte[shorter]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("0200")]
    [InlineData("020000")]        // a zero byte below
    [InlineData("04000100")]      // a repeated sign
    [InlineData("0400FFFF")]
    [InlineData("8000")]          // a header longer than needed
    [InlineData("01000000")]      // specials of which there are none
    [InlineData("010002")]        // specials cut short
    [InlineData("02FFFFFFFFFFFFFFFFFF7F01")]
    [InlineData("02A10201")]      // a place below the format
    [InlineData("FEFFFFFFFFFFFFFFFF0100")]
    public void Bytes_that_are_not_canonical_are_refused(string hexadecimal)
        => Assert.Throws<FormatException>(() => ExactSum.Decode(Convert.FromHexString(hexadecimal), out _));

    [Fact]
    public void Random_bytes_are_refused_or_read_as_what_writes_them_again()
    {
        Random random = new(1);
        byte[] buffer = new byte[40];
        int read = 0;
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(buffer);
            buffer[0] &= 0x1F;
            buffer[1] &= 0x7F;
            try
            {
                ExactSum sum = ExactSum.Decode(buffer, out int consumed);
                Assert.Equal(Convert.ToHexString(buffer, 0, consumed), sum.Bytes());
                read++;
            }
            catch (FormatException)
            {
                // The other permitted answer.
            }
        }

        Assert.InRange(read, 10_000, 99_999);
    }
}
