using FeatureGen.Windows;

namespace FeatureGen.Offline.Tests.Events;

public sealed class KeyIndexTests
{
    [Fact]
    public void Entities_are_numbered_in_order_of_arrival_and_found_again()
    {
        KeyIndex index = new(parts: 2);
        Random random = new(1);
        Dictionary<(long, long), int> expected = [];
        for (int i = 0; i < 20_000; i++)
        {
            (long, long) key = (random.Next(-100, 100), random.Next(100) * (1L << 40));
            if (!expected.TryGetValue(key, out int number))
            {
                Assert.Equal(-1, index.Find([key.Item1, key.Item2]));
                number = expected.Count;
                expected.Add(key, number);
            }

            Assert.Equal(number, index.Add([key.Item1, key.Item2]));
            Assert.Equal(number, index.Find([key.Item1, key.Item2]));
            Assert.Equal([key.Item1, key.Item2], index.KeyOf(number).ToArray());
        }

        Assert.Equal(expected.Count, index.Count);
    }

    [Fact]
    public void The_order_of_parts_matters()
    {
        KeyIndex index = new(parts: 2);
        Assert.Equal(0, index.Add([1, 2]));
        Assert.Equal(1, index.Add([2, 1]));
    }

    [Fact]
    public void A_cleared_index_has_forgotten_everything()
    {
        KeyIndex index = new(parts: 1);
        index.Add([5]);
        index.Clear();
        Assert.Equal(-1, index.Find([5]));
        Assert.Equal(0, index.Add([6]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Partitions_are_filled_about_evenly(int partitions)
    {
        int[] counts = new int[partitions];
        for (long key = 0; key < 10_000; key++)
        {
            counts[KeyIndex.PartitionOf([key], partitions)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_000 / partitions, 11_000 / partitions));
    }
}
