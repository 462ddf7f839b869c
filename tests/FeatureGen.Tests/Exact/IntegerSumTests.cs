using System.Numerics;
using FeatureGen.Exact;
using FsCheck;
using FsCheck.Fluent;

namespace FeatureGen.Tests.Exact;

public class IntegerSumTests
{
    [Fact]
    public void Sums_and_sums_of_squares_of_integers_are_exact_and_rounded_once()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            long[] values = Integers.Draw(seed);
            (IntegerSum sum, IntegerSquareSum squares) = Integers.Sums(values);
            Bits.AreEqual(Rational.Round(Integers.Sum(values), 1), sum.Round());
            Bits.AreEqual(Rational.Round(Integers.SumOfSquares(values), 1), squares.Round());
        }
    }

    [Fact]
    public void Every_integer_rounds_to_the_nearest_double()
        => Prop.ForAll<long, int>((value, shift) =>
        {
            IntegerSum sum = default;
            sum.Add(value << (shift & 63));
            return sum.Round() == Rational.Round(value << (shift & 63), 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Theory]
    [InlineData((1L << 53) + 1, (double)(1L << 53))]
    [InlineData((1L << 53) + 3, (double)((1L << 53) + 4))]
    [InlineData(-(1L << 53) - 1, -(double)(1L << 53))]
    [InlineData(long.MaxValue, 9223372036854775808.0)]
    [InlineData(long.MinValue, -9223372036854775808.0)]
    [InlineData(0, 0.0)]
    public void Integers_halfway_between_doubles_round_to_even(long value, double expected)
    {
        IntegerSum sum = default;
        sum.Add(value);
        Bits.AreEqual(expected, sum.Round());
    }

    [Fact]
    public void A_sum_beyond_64_bits_says_so_and_comes_back()
    {
        IntegerSum sum = default;
        sum.Add(long.MaxValue);
        sum.Add(1);
        Assert.False(sum.TryGetInt64(out _));
        sum.Subtract(1);
        Assert.True(sum.TryGetInt64(out long value));
        Assert.Equal(long.MaxValue, value);
        sum.Add(long.MinValue);
        sum.Add(long.MinValue);
        Assert.False(sum.TryGetInt64(out _));
        sum.Add(1);
        Assert.True(sum.TryGetInt64(out value));
        Assert.Equal(long.MinValue, value);
    }

    [Fact]
    public void Evictions_prefix_differences_and_merges_of_integers_leave_what_is_between()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            long[] values = Integers.Draw(seed);
            int cut = values.Length / 3;
            (IntegerSum sum, IntegerSquareSum squares) = Integers.Sums(values);
            (IntegerSum head, IntegerSquareSum headSquares) = Integers.Sums(values[..cut]);
            (IntegerSum tail, IntegerSquareSum tailSquares) = Integers.Sums(values[cut..]);
            (IntegerSum evicted, IntegerSquareSum evictedSquares) = (sum, squares);
            foreach (long value in values[..cut])
            {
                evicted.Subtract(value);
                evictedSquares.Subtract(value);
            }

            (IntegerSum difference, IntegerSquareSum differenceSquares) = (sum, squares);
            difference.Subtract(head);
            differenceSquares.Subtract(headSquares);
            head.Add(tail);
            headSquares.Add(tailSquares);
            Assert.Equal((tail, tailSquares), (evicted, evictedSquares));
            Assert.Equal((tail, tailSquares), (difference, differenceSquares));
            Assert.Equal((sum, squares), (head, headSquares));
        }
    }

    [Fact]
    public void Integer_sums_read_back_as_written()
    {
        byte[] buffer = new byte[IntegerSquareSum.MaxEncodedLength];
        for (int seed = 0; seed < 500; seed++)
        {
            (IntegerSum sum, IntegerSquareSum squares) = Integers.Sums(Integers.Draw(seed));
            int length = sum.Encode(buffer);
            Assert.InRange(length, 1, IntegerSum.MaxEncodedLength);
            Assert.Equal(sum, IntegerSum.Decode(buffer, out int consumed));
            Assert.Equal(length, consumed);
            length = squares.Encode(buffer);
            Assert.Equal(squares, IntegerSquareSum.Decode(buffer, out consumed));
            Assert.Equal(length, consumed);
        }
    }

    [Fact]
    public void Bytes_of_fractions_or_specials_are_no_integer_sum()
    {
        byte[] fraction = Convert.FromHexString(EncodedBytes.Sum([0.5]).Bytes());
        byte[] special = Convert.FromHexString(EncodedBytes.Sum([double.NaN]).Bytes());
        Assert.Throws<FormatException>(() => IntegerSum.Decode(fraction, out _));
        Assert.Throws<FormatException>(() => IntegerSum.Decode(special, out _));
        Assert.Throws<FormatException>(() => IntegerSquareSum.Decode(special, out _));
    }

    [Fact]
    public void Sums_of_the_extremes_do_not_overflow()
    {
        IntegerSquareSum squares = default;
        squares.Add(long.MinValue);
        for (int doubling = 0; doubling < 60; doubling++)
        {
            squares.Add(squares);
        }

        Bits.AreEqual((double)(BigInteger.One << 186), squares.Round());
    }
}
