using FeatureGen.Columns;
using FeatureGen.Services;

namespace FeatureGen.Hosting.Verification.Specified;

/// <summary>What the specification says, as the bits that leave.</summary>
internal static class SpecifiedValue
{
    /// <summary>A specified feature as a value of its column's kind.</summary>
    public static FeatureValue Of(SpecifiedFeature feature, ValueKind kind)
    {
        long lane = feature.Value switch
        {
            null or string => 0,
            bool value => value ? -1 : 0,
            double value => BitConverter.DoubleToInt64Bits(value),
            float value => BitConverter.DoubleToInt64Bits(value),
            Timestamp value => value.Microseconds,
            Duration value => value.Microseconds,
            DateOnly value => value.DayNumber,
            IConvertible value => kind is ValueKind.Double or ValueKind.Single
                ? BitConverter.DoubleToInt64Bits(value.ToDouble(null))
                : value.ToInt64(null),
            _ => throw new InvalidOperationException($"{feature.Name} is a {feature.Value.GetType().Name}, which no column holds."),
        };
        return new FeatureValue(kind, feature.Status, feature.Value is not null, Emission.Canonical(kind, lane), feature.Value as string);
    }
}
