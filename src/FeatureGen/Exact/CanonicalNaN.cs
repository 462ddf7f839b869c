namespace FeatureGen.Exact;

/// <summary>The one NaN that leaves: positive, quiet, without payload. <see cref="double.NaN"/> is negative in .NET.</summary>
internal static class CanonicalNaN
{
    public static double Value => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
}
