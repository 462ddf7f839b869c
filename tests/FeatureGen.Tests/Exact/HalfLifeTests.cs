using System.Numerics;
using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

public sealed class HalfLifeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(1023)]
    public void A_weight_is_the_power_of_two_rounded_down(int step)
    {
        BigInteger weight = HalfLife.Of(step, halfLife: 1024).Weight;
        BigInteger power = BigInteger.One << ((62 * 1024) + step);
        Assert.True(BigInteger.Pow(weight, 1024) <= power);
        Assert.True(BigInteger.Pow(weight + 1, 1024) > power);
    }

    [Fact]
    public void Half_lives_before_the_epoch_count_downwards()
    {
        Assert.Equal((-1, HalfLife.Of(1023, 1024).Weight), HalfLife.Of(-1, 1024));
        Assert.Equal((-2, HalfLife.Of(1023, 1024).Weight), HalfLife.Of(-1025, 1024));
        Assert.Equal((0, 1UL << 62), HalfLife.Of(0, 1));
    }
}
