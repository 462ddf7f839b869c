using FeatureGen.Exact;
using FsCheck;
using FsCheck.Fluent;

namespace FeatureGen.Tests.Exact;

public class ExactSumTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_is_the_exact_sum_rounded_once(string kind)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            double[] values = Samples.Of(kind, 1 + seed / 4, seed);
            Bits.AreEqual(Dyadic.SumOf(values).Round(), EncodedBytes.Sum(values).Round());
        }
    }

    [Fact]
    public void A_sum_of_any_finite_doubles_is_the_exact_sum_rounded_once()
        => Prop.ForAll<double[]>(any =>
        {
            double[] values = [.. any.Where(double.IsFinite)];
            return Dyadic.SumOf(values).Round().Equals(EncodedBytes.Sum(values).Round());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    [Theory, MemberData(nameof(Kinds))]
    public void A_sum_does_not_depend_on_the_order(string kind)
    {
        double[] values = Samples.Of(kind, 300);
        string expected = EncodedBytes.Sum(values).Bytes();
        for (int seed = 0; seed < 20; seed++)
        {
            new Random(seed).Shuffle(values);
            Assert.Equal(expected, EncodedBytes.Sum(values).Bytes());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Evicting_all_but_the_last_leaves_the_sum_of_the_last(string kind)
    {
        double[] values = Samples.Of(kind, 500);
        ExactSum sum = EncodedBytes.Sum(values);
        for (int evicted = 0; evicted < values.Length; evicted++)
        {
            sum.Subtract(values[evicted]);
            if (evicted % 25 == 24)
            {
                double[] rest = values[(evicted + 1)..];
                Assert.Equal(EncodedBytes.Sum(rest).Bytes(), sum.Bytes());
                Bits.AreEqual(Dyadic.SumOf(rest).Round(), sum.Round());
            }
        }

        Bits.AreEqual(0.0, sum.Round());
        Assert.Equal(default(ExactSum).Bytes(), sum.Bytes());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_difference_of_two_prefixes_is_the_sum_between_them(string kind)
    {
        double[] values = Samples.Of(kind, 120);
        ExactSum[] prefixes = new ExactSum[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            prefixes[i + 1] = prefixes[i];
            prefixes[i + 1].Add(values[i]);
        }

        for (int start = 0; start <= values.Length; start += 7)
        {
            for (int end = start; end <= values.Length; end += 5)
            {
                ExactSum window = prefixes[end];
                window.Subtract(prefixes[start]);
                Bits.AreEqual(Dyadic.SumOf(values[start..end]).Round(), window.Round());
                Assert.Equal(EncodedBytes.Sum(values[start..end]).Bytes(), window.Bytes());
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Merging_the_parts_of_a_multiset_gives_its_sum_whatever_the_tree(string kind)
    {
        double[] values = Samples.Of(kind, 200);
        string expected = EncodedBytes.Sum(values).Bytes();
        for (int seed = 0; seed < 20; seed++)
        {
            Random random = new(seed);
            List<ExactSum> parts = [.. values.Chunk(1 + random.Next(40)).Select(EncodedBytes.Sum)];
            while (parts.Count > 1)
            {
                int taken = random.Next(parts.Count);
                ExactSum part = parts[taken];
                parts.RemoveAt(taken);
                int target = random.Next(parts.Count);
                part.Add(parts[target]);
                parts[target] = part;
            }

            Assert.Equal(expected, parts[0].Bytes());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_copy_and_its_original_change_apart(string kind)
    {
        double[] values = Samples.Of(kind, 40);
        ExactSum original = EncodedBytes.Sum(values);
        ExactSum copy = original;
        string before = original.Bytes();
        copy.Add(5e-324);
        copy.Subtract(double.MaxValue);
        copy.Add(1.5);
        Assert.Equal(before, original.Bytes());
        original.Add(original);
        Assert.Equal(EncodedBytes.Sum([.. values, 5e-324, -double.MaxValue, 1.5]).Bytes(), copy.Bytes());
        Assert.Equal(EncodedBytes.Sum([.. values, .. values]).Bytes(), original.Bytes());
    }

    [Fact]
    public void A_sum_subtracted_from_itself_is_the_sum_of_nothing()
    {
        foreach (string kind in Samples.Kinds.Select(row => row.Data))
        {
            ExactSum sum = EncodedBytes.Sum([.. Samples.Of(kind, 30), double.NaN]);
            sum.Subtract(sum);
            Assert.Equal(default(ExactSum).Bytes(), sum.Bytes());
        }
    }

    [Fact]
    public void Merges_without_end_leave_the_window_before_it_overflows()
    {
        ExactSum sum = EncodedBytes.Sum([1e25, 3.25]);
        ExactSum negative = EncodedBytes.Sum([-1e25, -3.25]);
        Dyadic expected = Dyadic.SumOf([1e25, 3.25]);
        for (int doubling = 0; doubling < 100; doubling++)
        {
            sum.Add(sum);
            negative.Add(negative);
            expected += expected;
            Bits.AreEqual(expected.Round(), sum.Round());
            Bits.AreEqual(-expected.Round(), negative.Round());
        }
    }
}
