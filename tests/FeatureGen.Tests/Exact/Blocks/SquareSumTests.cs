using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact.Blocks;

public class SquareSumTests
{
    public static TheoryData<string> Kinds => [.. Samples.Kinds.Select(row => row.Data), "not finite"];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_length_gives_the_bytes_of_one_by_one_additions(string kind)
    {
        double[] values = BlockSumTests.Values(kind, 1_000);
        ExactSquareSum expected = default;
        for (int length = 0; length < values.Length; length++)
        {
            ExactSquareSum sum = default;
            sum.Add(values.AsSpan(..length));
            Assert.Equal(expected.Bytes(), sum.Bytes());
            expected.Add(values[length]);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_is_that_of_big_integers_rounded_once(string kind)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            double[] values = [.. BlockSumTests.Values(kind, 300 * seed + seed, seed).Where(double.IsFinite)];
            ExactSquareSum sum = default;
            sum.Add(values);
            Bits.AreEqual(Dyadic.SumOfSquares(values).Round(), sum.Round());
        }
    }

    [Fact]
    public void More_equal_values_than_a_chunk_holds_are_summed_exactly()
    {
        double value = Math.BitDecrement(2.0);
        double[] values = [.. Enumerable.Repeat(value, (1 << 22) + 5)];
        ExactSquareSum sum = default;
        sum.Add(values);
        ExactSquareSum expected = EncodedBytes.SquareSum([value]);
        for (int doubling = 0; doubling < 22; doubling++)
        {
            expected.Add(expected);
        }

        expected.Add(EncodedBytes.SquareSum([value, value, value, value, value]));
        Assert.Equal(expected.Bytes(), sum.Bytes());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_was_added_at_once_leaves_one_by_one_and_the_other_way_round(string kind)
    {
        double[] values = BlockSumTests.Values(kind, 500);
        ExactSquareSum sum = EncodedBytes.SquareSum([1.25]);
        sum.Add(values);
        foreach (double value in values)
        {
            sum.Subtract(value);
        }

        Assert.Equal(EncodedBytes.SquareSum([1.25]).Bytes(), sum.Bytes());
        sum.Add(EncodedBytes.SquareSum(values));
        sum.Subtract(values);
        Assert.Equal(EncodedBytes.SquareSum([1.25]).Bytes(), sum.Bytes());
        Assert.True(sum.IsInWindow);
    }
}
