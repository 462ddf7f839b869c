using FeatureGen.Exact;
using FeatureGen.Exact.Blocks;

namespace FeatureGen.Tests.Exact.Blocks;

public class BlockSumTests
{
    private const int Block = BlockExtraction.BlockLength;

    public static MatrixTheoryData<string, string> KindsAndWidths => new(
        [.. Samples.Kinds.Select(row => row.Data), "not finite"], ["by exponent", "128", "256", "512"]);

    public static TheoryData<string> Widths => ["by exponent", "128", "256", "512"];

    [Theory, MemberData(nameof(KindsAndWidths))]
    public void Every_length_gives_the_bytes_of_one_by_one_additions(string kind, string width)
    {
        double[] values = Values(kind, 5_000);
        ExactSum expected = default;
        for (int length = 0; length <= values.Length; length++)
        {
            bool isNearAnEdge = length < 80 || (length + 10) % 256 < 20;
            if (isNearAnEdge)
            {
                Assert.Equal(expected.Bytes(), Sum(width, values.AsSpan(..length)).Bytes());
            }

            if (length < values.Length)
            {
                expected.Add(values[length]);
            }
        }
    }

    [Theory, MemberData(nameof(KindsAndWidths))]
    public void Every_start_gives_the_bytes_of_one_by_one_additions(string kind, string width)
    {
        double[] values = Values(kind, Block + 100);
        for (int start = 0; start <= 70; start++)
        {
            ReadOnlySpan<double> part = values.AsSpan(start);
            Assert.Equal(EncodedBytes.Sum(part.ToArray()).Bytes(), Sum(width, part).Bytes());
        }
    }

    [Theory, MemberData(nameof(KindsAndWidths))]
    public void A_sum_is_that_of_big_integers_rounded_once(string kind, string width)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            double[] values = [.. Values(kind, 200 * seed + seed, seed).Where(double.IsFinite)];
            Bits.AreEqual(Dyadic.SumOf(values).Round(), Sum(width, values).Round());
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void Values_at_the_edges_of_what_the_proof_covers_are_summed_exactly(string width)
    {
        // Just below each power of two every part rounds up to it, so that a block of them sums to the last bit that the parts may reach.
        foreach (int exponent in (int[])[-1074, -1023, -1022, -1000, -900, -76, 0, 85, 900, 1010, 1011, 1012, 1013, 1023])
        {
            double greatest = Math.BitDecrement(Math.ScaleB(1, exponent));
            foreach (int below in (int[])[0, 1, 42, 43, 52, 53, 84, 85, 86, 100])
            {
                double small = Math.ScaleB(greatest, -below);
                AssertExact(width, Enumerable.Repeat(greatest, Block - 1).Append(small));
                AssertExact(width, Enumerable.Repeat(-greatest, Block - 1).Append(small));
                AssertExact(width, Enumerable.Range(0, Block).Select(i => i % 2 == 0 ? greatest : -small));
                AssertExact(width, Enumerable.Repeat(small, Block - 1).Append(-greatest));
            }
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void Parts_that_are_odd_multiples_of_the_unit_are_summed_exactly(string width)
    {
        // A block of the greatest values with one bit at the unit, or at half of it: at either of the two levels.
        for (int level = 0; level <= 43; level += 43)
        {
            for (int unit = 39; unit <= 47; unit++)
            {
                double part = Math.ScaleB(1 - Math.ScaleB(1, -unit), -level);
                AssertExact(width, Enumerable.Repeat(part, Block - 1).Append(-0.75));
                AssertExact(width, Enumerable.Repeat(-part, Block - 1).Append(-0.75));
            }
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void What_cancels_leaves_the_rest(string width)
    {
        double[] values = [.. Samples.Of("decades", 3_000), .. Samples.Of("cents", 3_000)];
        double[] negatives = [.. values.Select(value => -value)];
        double[] all = [.. values, 1e16, 1, -1e16, double.Epsilon, .. negatives];
        Random random = new(3);
        for (int shuffle = 0; shuffle < 10; shuffle++)
        {
            random.Shuffle(all);
            Assert.Equal(EncodedBytes.Sum([1, double.Epsilon]).Bytes(), Sum(width, all).Bytes());
        }
    }

    [Theory, MemberData(nameof(Widths))]
    public void More_equal_values_than_a_chunk_holds_are_summed_exactly(string width)
    {
        double[] values = [.. Enumerable.Repeat(-Math.BitDecrement(2.0), 20_000)];
        for (int i = 0; i < values.Length; i += Block)
        {
            values[i] = 1e-100;
        }

        AssertExact(width, values);
    }

    [Theory, MemberData(nameof(Widths))]
    public void Zeros_of_either_sign_sum_to_the_sum_of_nothing(string width)
        => Assert.Equal(default(ExactSum).Bytes(), Sum(width, Enumerable.Range(0, 3_000).Select(i => i % 3 == 0 ? 0.0 : -0.0).ToArray()).Bytes());

    [Theory, MemberData(nameof(KindsAndWidths))]
    public void What_was_added_at_once_leaves_one_by_one_and_the_other_way_round(string kind, string width)
    {
        double[] values = Values(kind, 3_000);
        ExactSum sum = EncodedBytes.Sum([1.25]);
        sum.Add(Sum(width, values));
        foreach (double value in values)
        {
            sum.Subtract(value);
        }

        Assert.Equal(EncodedBytes.Sum([1.25]).Bytes(), sum.Bytes());
        sum.Add(EncodedBytes.Sum(values));
        sum.Subtract(values);
        Assert.Equal(EncodedBytes.Sum([1.25]).Bytes(), sum.Bytes());
    }

    [Theory, MemberData(nameof(Widths))]
    public void A_spill_that_has_come_back_leaves_canonical_bytes_and_the_window(string width)
    {
        double[] outliers = [1e300, -1e-300, double.MaxValue, double.Epsilon, double.NaN, double.NegativeInfinity];
        double[] ordinary = Samples.Of("cents", 3_000);
        ExactSum sum = Sum(width, [.. ordinary, .. outliers]);
        Assert.False(sum.IsInWindow);
        sum.Subtract(outliers);
        Assert.True(sum.IsInWindow);
        Assert.Equal(EncodedBytes.Sum(ordinary).Bytes(), sum.Bytes());
    }

    [Fact]
    public void Threads_sum_apart()
    {
        double[][] columns = [.. Enumerable.Range(0, 8).Select(seed => Samples.Of("bit patterns", 5_000, seed))];
        string[] expected = [.. columns.Select(column => EncodedBytes.Sum(column).Bytes())];
        Parallel.For(0, 200, i => Assert.Equal(expected[i % 8], BlockSum.Of(columns[i % 8]).Bytes()));
    }

    internal static double[] Values(string kind, int count, int seed = 1)
    {
        if (kind != "not finite")
        {
            return Samples.Of(kind, count, seed);
        }

        double[] values = Samples.Of("cents", count, seed);
        for (int i = 0; i < values.Length; i += 7)
        {
            values[i] = (i % 5) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => -double.NaN, _ => 1e308 };
        }

        return values;
    }

    private static void AssertExact(string width, IEnumerable<double> values)
    {
        double[] block = [.. values];
        Assert.Equal(EncodedBytes.Sum(block).Bytes(), Sum(width, block).Bytes());
    }

    private static ExactSum Sum(string width, ReadOnlySpan<double> values) => width switch
    {
        "128" => BlockSum.Of<BlockLanes128>(values),
        "256" => BlockSum.Of<BlockLanes256>(values),
        "512" => BlockSum.Of<BlockLanes512>(values),
        _ => BlockSum.ByExponent(values),
    };
}
