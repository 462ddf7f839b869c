using FeatureGen.SpecificationTests.Model;

namespace FeatureGen.SpecificationTests;

public sealed class LeavingTests
{
    [Fact]
    public void NaN_is_canonical_where_it_leaves()
    {
        IReadOnlyList<SpecifiedFeature> features = Evaluate(BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_0123));

        Assert.Equal(0x7FF8_0000_0000_0000UL, BitConverter.DoubleToUInt64Bits((double)features[0].Value!));
        Assert.Equal(0x7FC0_0000U, BitConverter.SingleToUInt32Bits((float)features[1].Value!));
    }

    [Fact]
    public void Negative_zero_leaves_as_it_is()
    {
        IReadOnlyList<SpecifiedFeature> features = Evaluate(1);

        Assert.Equal(0x8000_0000_0000_0000UL, BitConverter.DoubleToUInt64Bits((double)features[2].Value!));
    }

    private static IReadOnlyList<SpecifiedFeature> Evaluate(double number)
        => Specification.Evaluate<Raw>(new History().Add(Reading.At(1) with { Number = number }), new Timestamp(10), ["A"]);

    [FeatureView(nameof(Reading.Sensor))]
    public sealed class Raw : FeatureView<Reading>
    {
        [Feature]
        public double? Number => AllTime.Latest(r => r.Number);

        [Feature]
        public float? Narrow => (float?)Number;

        [Feature]
        public double? NegativeZero => Number * -0.0;
    }
}
