using FeatureGen.Columns;

namespace FeatureGen.State;

/// <summary>The total order of values by which extremes and ties are decided.</summary>
internal static class ValueOrder
{
    /// <summary>Makes what aggregates do not tell apart equal: every NaN the one, negative zero zero.</summary>
    public static long Normalize(long lane, ValueKind kind)
    {
        if (kind is not (ValueKind.Double or ValueKind.Single))
        {
            return lane;
        }

        double value = BitConverter.Int64BitsToDouble(lane);
        return value switch
        {
            0 => 0,
            double.NaN => 0x7FF8_0000_0000_0000,
            _ => lane,
        };
    }

    /// <summary>Compares two normalized lanes of one kind, which is not a string: NaN is the greatest double, true is above false.</summary>
    public static int Compare(long left, long right, ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.Double or ValueKind.Single:
                double leftValue = BitConverter.Int64BitsToDouble(left);
                double rightValue = BitConverter.Int64BitsToDouble(right);
                return double.IsNaN(leftValue) ? (double.IsNaN(rightValue) ? 0 : 1)
                    : double.IsNaN(rightValue) || leftValue < rightValue ? -1
                    : leftValue > rightValue ? 1
                    : 0;
            case ValueKind.Boolean:
                // True has all bits set.
                return right.CompareTo(left);
            default:
                return left.CompareTo(right);
        }
    }
}
