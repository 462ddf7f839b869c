using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

public class SpecialValueTests
{
    [Fact]
    public void The_sum_of_nothing_or_of_negative_zeros_is_positive_zero()
    {
        Bits.AreEqual(0.0, default(ExactSum).Round());
        Bits.AreEqual(0.0, EncodedBytes.Sum([-0.0]).Round());
        Bits.AreEqual(0.0, EncodedBytes.Sum([-0.0, -0.0, 0.0]).Round());
        Bits.AreEqual(0.0, EncodedBytes.Sum([-1.5, 1.5]).Round());
        Assert.Equal(default(ExactSum).Bytes(), EncodedBytes.Sum([-0.0, 0.0]).Bytes());
    }

    [Fact]
    public void One_infinity_is_the_sum_and_both_are_NaN()
    {
        Bits.AreEqual(double.PositiveInfinity, EncodedBytes.Sum([1.0, double.PositiveInfinity, -double.MaxValue]).Round());
        Bits.AreEqual(double.NegativeInfinity, EncodedBytes.Sum([1.0, double.NegativeInfinity]).Round());
        Bits.AreEqual(Bits.CanonicalNaN, EncodedBytes.Sum([double.NegativeInfinity, double.PositiveInfinity]).Round());
    }

    [Theory]
    [InlineData(0x7FF8_0000_0000_0000)]
    [InlineData(0xFFF8_0000_0000_0000)]
    [InlineData(0x7FF0_0000_0000_0001)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFF)]
    public void Any_NaN_makes_the_sum_the_canonical_NaN(ulong bits)
    {
        double notNumber = BitConverter.UInt64BitsToDouble(bits);
        Bits.AreEqual(Bits.CanonicalNaN, EncodedBytes.Sum([1.0, notNumber]).Round());
        Bits.AreEqual(Bits.CanonicalNaN, EncodedBytes.Sum([double.PositiveInfinity, notNumber]).Round());
        Assert.Equal(EncodedBytes.Sum([1.0, double.NaN]).Bytes(), EncodedBytes.Sum([1.0, notNumber]).Bytes());
    }

    [Fact]
    public void Specials_that_leave_uncover_what_is_left()
    {
        ExactSum sum = EncodedBytes.Sum([3.75, double.NaN, double.NegativeInfinity, double.PositiveInfinity]);
        sum.Subtract(double.NaN);
        Bits.AreEqual(Bits.CanonicalNaN, sum.Round());
        sum.Subtract(double.NegativeInfinity);
        Bits.AreEqual(double.PositiveInfinity, sum.Round());
        sum.Subtract(double.PositiveInfinity);
        Bits.AreEqual(3.75, sum.Round());
        Assert.Equal(EncodedBytes.Sum([3.75]).Bytes(), sum.Bytes());
    }

    [Fact]
    public void Overflow_rounds_to_infinity_and_an_eviction_brings_the_value_back()
    {
        ExactSum sum = EncodedBytes.Sum([double.MaxValue, double.MaxValue]);
        Bits.AreEqual(double.PositiveInfinity, sum.Round());
        sum.Subtract(double.MaxValue);
        Bits.AreEqual(double.MaxValue, sum.Round());
        sum.Subtract(double.MaxValue);
        sum.Subtract(double.MaxValue);
        sum.Subtract(double.MaxValue);
        Bits.AreEqual(double.NegativeInfinity, sum.Round());
    }

    [Fact]
    public void Overflow_begins_half_a_unit_above_the_greatest_double()
    {
        double halfUnit = Math.ScaleB(1, 970);
        Bits.AreEqual(double.PositiveInfinity, EncodedBytes.Sum([double.MaxValue, halfUnit]).Round());
        Bits.AreEqual(double.MaxValue, EncodedBytes.Sum([double.MaxValue, halfUnit, -double.Epsilon]).Round());
    }

    [Fact]
    public void Ties_go_to_even_and_the_least_excess_breaks_them()
    {
        double half = Math.ScaleB(1, -53);
        Bits.AreEqual(1.0, EncodedBytes.Sum([1.0, half]).Round());
        Bits.AreEqual(Math.BitIncrement(1.0), EncodedBytes.Sum([1.0, half, double.Epsilon]).Round());
        Bits.AreEqual(1.0, EncodedBytes.Sum([1.0, half, -double.Epsilon]).Round());
        double odd = Math.BitIncrement(1.0);
        Bits.AreEqual(Math.BitIncrement(odd), EncodedBytes.Sum([odd, half]).Round());
        Bits.AreEqual(-Math.BitIncrement(odd), EncodedBytes.Sum([-odd, -half]).Round());
    }

    [Fact]
    public void Specials_merge_and_part_with_the_sums_that_hold_them()
    {
        ExactSum whole = EncodedBytes.Sum([1.0, 1e300]);
        ExactSum part = EncodedBytes.Sum([double.NaN, double.PositiveInfinity, 1e-300]);
        whole.Add(part);
        Bits.AreEqual(Bits.CanonicalNaN, whole.Round());
        whole.Subtract(part);
        Assert.Equal(EncodedBytes.Sum([1.0, 1e300]).Bytes(), whole.Bytes());
    }
}
