using FeatureGen.Exact;
using FeatureGen.Properties.Tests.Cases;

namespace FeatureGen.Properties.Tests.Relations;

/// <summary>4. Sums of parts, merged in any tree, have the bytes of the sum of all, also after parts were added and taken out again.</summary>
public sealed class MergeTreeTests : Relation
{
    public override void Check(Case one, Comparison comparison)
    {
        double[] prices = [.. one.Events.Select(each => each.Price).OfType<double>()];
        long[] amounts = [.. one.Events.Select(each => each.Amount).OfType<long>()];
        comparison.Take(one.Events);
        comparison.AreSameBytes(Bytes(Tree(prices, Sum, Merge, 0)), Bytes(Tree(prices, Sum, Merge, one.Seed)), "sum of doubles");
        comparison.AreSameBytes(Bytes(Tree(prices, Squares, Merge, 0)), Bytes(Tree(prices, Squares, Merge, one.Seed)), "squares of doubles");
        comparison.AreSameBytes(Bytes(Tree(amounts, IntegerSum, Merge, 0)), Bytes(Tree(amounts, IntegerSum, Merge, one.Seed)), "sum of integers");
        comparison.AreSameBytes(Bytes(Tree(amounts, IntegerSquares, Merge, 0)), Bytes(Tree(amounts, IntegerSquares, Merge, one.Seed)), "squares of integers");
    }

    // Seed 0 is all in one leaf; any other is leaves of random sizes, of which two at a time become one until one is left.
    private static TSum Tree<TValue, TSum>(TValue[] values, Func<TValue[], TSum> leaf, Func<TSum, TSum, TSum> merge, int seed)
    {
        if (seed == 0)
        {
            return leaf(values);
        }

        Random random = new(seed);
        random.Shuffle(values);
        List<TSum> nodes = [leaf([])];
        for (int start = 0; start < values.Length;)
        {
            int count = Math.Min(1 + random.Next(40), values.Length - start);
            nodes.Add(leaf(values[start..(start + count)]));
            start += count;
        }

        while (nodes.Count > 1)
        {
            (int left, int right) = (random.Next(nodes.Count), random.Next(nodes.Count - 1));
            TSum first = nodes[left];
            nodes.RemoveAt(left);
            nodes[right] = merge(first, nodes[right]);
        }

        return nodes[0];
    }

    private static ExactSum Sum(double[] values)
    {
        ExactSum sum = default;
        sum.Add(values);
        return sum;
    }

    private static ExactSum Merge(ExactSum left, ExactSum right)
    {
        // In and out again: what a sliding window does.
        ExactSum sum = right;
        sum.Add(left);
        sum.Add(left);
        sum.Subtract(left);
        return sum;
    }

    private static ExactSquareSum Squares(double[] values)
    {
        ExactSquareSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    private static ExactSquareSum Merge(ExactSquareSum left, ExactSquareSum right)
    {
        ExactSquareSum sum = right;
        sum.Subtract(left);
        sum.Add(left);
        sum.Add(left);
        return sum;
    }

    private static IntegerSum IntegerSum(long[] values)
    {
        IntegerSum sum = default;
        foreach (long value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    private static IntegerSum Merge(IntegerSum left, IntegerSum right)
    {
        IntegerSum sum = right;
        sum.Subtract(left);
        sum.Add(left);
        sum.Add(left);
        return sum;
    }

    private static IntegerSquareSum IntegerSquares(long[] values)
    {
        IntegerSquareSum sum = default;
        foreach (long value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    private static IntegerSquareSum Merge(IntegerSquareSum left, IntegerSquareSum right)
    {
        IntegerSquareSum sum = right;
        sum.Subtract(left);
        sum.Add(left);
        sum.Add(left);
        return sum;
    }

    private static byte[] Bytes(ExactSum sum) => Bytes(ExactSum.MaxEncodedLength, sum.Encode);

    private static byte[] Bytes(ExactSquareSum sum) => Bytes(ExactSquareSum.MaxEncodedLength, sum.Encode);

    private static byte[] Bytes(IntegerSum sum) => Bytes(Exact.IntegerSum.MaxEncodedLength, sum.Encode);

    private static byte[] Bytes(IntegerSquareSum sum) => Bytes(IntegerSquareSum.MaxEncodedLength, sum.Encode);

    private static byte[] Bytes(int longest, SpanFunc encode)
    {
        byte[] bytes = new byte[longest];
        return bytes[..encode(bytes)];
    }

    private delegate int SpanFunc(Span<byte> destination);
}
