using FeatureGen.Exact;

namespace FeatureGen.Tests.Exact;

/// <summary>Canonical bytes as comparable text, and sums of whole sequences.</summary>
internal static class EncodedBytes
{
    public static string Bytes(this in ExactSum sum)
    {
        byte[] buffer = new byte[ExactSum.MaxEncodedLength];
        return Convert.ToHexString(buffer, 0, sum.Encode(buffer));
    }

    public static string Bytes(this in ExactSquareSum sum)
    {
        byte[] buffer = new byte[ExactSquareSum.MaxEncodedLength];
        return Convert.ToHexString(buffer, 0, sum.Encode(buffer));
    }

    public static ExactSum Sum(IEnumerable<double> values)
    {
        ExactSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    public static ExactSquareSum SquareSum(IEnumerable<double> values)
    {
        ExactSquareSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum;
    }
}
