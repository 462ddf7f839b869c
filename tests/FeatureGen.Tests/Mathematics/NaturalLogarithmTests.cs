namespace FeatureGen.Tests.Mathematics;

public sealed class NaturalLogarithmTests
{
    [Fact]
    public void It_is_within_one_unit_in_the_last_place_of_the_platforms()
    {
        Random random = new(1);
        for (int times = 0; times < 100_000; times++)
        {
            double value = times < 1000 ? times + 1 : Math.ScaleB(1 + random.NextDouble(), random.Next(-1000, 1000));
            double expected = Math.Log(value);
            Assert.InRange(NaturalLogarithm.Of(value), expected - (2 * Math.BitIncrement(Math.Abs(expected)) - 2 * Math.Abs(expected)) - double.Epsilon,
                expected + (2 * Math.BitIncrement(Math.Abs(expected)) - 2 * Math.Abs(expected)) + double.Epsilon);
        }
    }

    /// <summary>The bits themselves: they may not change with a machine or a release.</summary>
    [Theory]
    [InlineData(1.0, 0x0000000000000000)]
    [InlineData(2.0, 0x3FE62E42FEFA39EF)]
    [InlineData(10.0, 0x40026BB1BBB55516)]
    public void Its_bits_are_fixed(double value, long bits) => Assert.Equal(bits, BitConverter.DoubleToInt64Bits(NaturalLogarithm.Of(value)));
}
