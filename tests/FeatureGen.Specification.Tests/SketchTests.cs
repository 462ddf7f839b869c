using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class SketchTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(100, 12)]
    [InlineData(20_000, 8)]
    [InlineData(20_000, 14)]
    public void An_approximate_number_of_distinct_selections_is_as_near_as_its_precision_says(int distinct, int precision)
    {
        EventWindow<Reading> all = Readings.Wholes([.. Enumerable.Range(0, 2 * distinct).Select(value => (long)(value % Math.Max(distinct, 1)))]);
        Assert.InRange(all.ApproximateCountDistinct(r => r.Whole, precision), distinct * (1 - 4.16 / Math.Sqrt(1 << precision)),
            distinct * (1 + 4.16 / Math.Sqrt(1 << precision)));
    }

    [Fact]
    public void It_takes_what_CountDistinct_takes_as_one_value_for_one()
    {
        Assert.Equal(2, Readings.Numbers(0.0, -0.0, double.NaN, BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8_0000_0000_0001)))
            .ApproximateCountDistinct(r => r.Number, 12));
        Assert.Equal(2, Readings.Over((r, x) => r with { Text = x }, "a", "b", null, "a").ApproximateCountDistinct(r => r.Text, 12));
    }

    [Fact]
    public void An_approximate_quantile_is_within_its_relative_error_of_the_selection_at_its_place()
    {
        double[] values = [.. Enumerable.Range(1, 999).Select(value => Math.ScaleB(value - 500, value % 40))];
        double[] sorted = [.. values.Order()];
        foreach (double error in new[] { 0.5, 0.01, 0.000001 })
        {
            for (int percent = 0; percent <= 100; percent++)
            {
                double exact = sorted[(int)(998 * (percent / 100.0))];
                double approximate = Readings.Numbers(values).ApproximateQuantile(r => r.Number, percent / 100.0, error)!.Value;
                Assert.InRange(approximate, exact - Math.Abs(exact) * error, exact + Math.Abs(exact) * error);
            }
        }
    }

    [Fact]
    public void Zero_and_what_is_not_finite_are_themselves_in_an_approximate_quantile()
    {
        Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Readings.Numbers(-0.0).ApproximateQuantile(r => r.Number, 0.5, 0.01)!.Value));
        Assert.Equal(double.NegativeInfinity, Readings.Numbers(double.NegativeInfinity, 1).ApproximateQuantile(r => r.Number, 0, 0.01));
        Assert.Equal(double.NaN, Readings.Numbers(double.NaN, 1).ApproximateQuantile(r => r.Number, 1, 0.01));
    }
}
