namespace FeatureGen.Naive;

/// <summary>Values as they leave: every NaN is the one with sign 0 and no payload. -0 stays.</summary>
internal static class CanonicalValue
{
    private static readonly double NaN = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
    private static readonly float NaNOfSingle = BitConverter.UInt32BitsToSingle(0x7FC0_0000);

    public static object? Of(object? value) => value switch
    {
        double number when double.IsNaN(number) => NaN,
        float number when float.IsNaN(number) => NaNOfSingle,
        _ => value,
    };
}
