using CardFraud.Generation;

namespace CardFraud.Tests.Generation;

public class SplitMixTests
{
    [Fact]
    public void Numbers_are_those_of_the_published_algorithm()
    {
        SplitMix random = new(1234567);
        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Numbers_stay_below_their_bound()
    {
        SplitMix random = new(1);
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.InRange(random.Skewed(7), 0, 6));
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.InRange(random.Below(3), 0, 2));
    }
}
