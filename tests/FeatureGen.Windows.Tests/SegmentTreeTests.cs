using FeatureGen.State.Segments;

namespace FeatureGen.Windows.Tests;

public sealed class SegmentTreeTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void Whatever_lies_between_two_places_is_put_together_from_parts(int count)
    {
        Random random = new(count);
        SegmentTree<SegmentExtremes> tree = new();
        List<(long Least, long Greatest)> expected = [];
        for (int number = 0; number < count; number++)
        {
            int place = random.Next(3) == 0 ? random.Next(number + 1) : number;
            long least = random.NextInt64();
            tree.Insert(place, new SegmentExtremes(least, least + 5));
            expected.Insert(place, (least, least + 5));
            if (random.Next(4) == 0)
            {
                int changed = random.Next(number + 1);
                tree.AddTo(changed, new SegmentExtremes(least - 1, least));
                expected[changed] = (Math.Min(expected[changed].Least, least - 1), Math.Max(expected[changed].Greatest, least));
            }

            if (random.Next(4) == 0)
            {
                int changed = random.Next(number + 1);
                tree.Set(changed, new SegmentExtremes(7, 8));
                expected[changed] = (7, 8);
            }

            if (number % 97 == 0 || number == count - 1)
            {
                int from = random.Next(number + 1);
                int to = random.Next(from, number + 2);
                SegmentExtremes sum = new(long.MaxValue, long.MinValue);
                tree.AddTo(ref sum, from, to);
                var between = expected[from..to].DefaultIfEmpty((Least: long.MaxValue, Greatest: long.MinValue)).ToList();
                Assert.Equal((between.Min(each => each.Least), between.Max(each => each.Greatest)), (sum.Least, sum.Greatest));
            }
        }

        int top = tree.Levels - 1;
        SegmentExtremes all = new(long.MaxValue, long.MinValue);
        for (int place = 0; place < tree.CountOf(top); place++)
        {
            all.Add(tree[top, place]);
        }

        Assert.Equal((expected.Min(each => each.Least), expected.Max(each => each.Greatest)), (all.Least, all.Greatest));
    }
}
