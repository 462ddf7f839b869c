namespace FeatureGen.Tests.Exact;

/// <summary>Doubles compared by their bits: -0 is not +0, and there are many NaNs.</summary>
internal static class Bits
{
    public static readonly double CanonicalNaN = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    public static void AreEqual(double expected, double actual)
    {
        if (BitConverter.DoubleToUInt64Bits(expected) != BitConverter.DoubleToUInt64Bits(actual))
        {
            Assert.Fail($"Expected {expected:R} ({BitConverter.DoubleToUInt64Bits(expected):X16}), "
                + $"but was {actual:R} ({BitConverter.DoubleToUInt64Bits(actual):X16}).");
        }
    }
}
