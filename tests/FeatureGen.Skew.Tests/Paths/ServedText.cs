using System.Globalization;
using FeatureGen.Services;

namespace FeatureGen.Skew.Tests.Paths;

/// <summary>A value as text that differs if and only if bits or statuses do.</summary>
internal static class ServedText
{
    public static string Of(string name, FeatureValue value) => $"{name} {value.Status} {(value.HasValue ? Bits(value.Lane) : "null")}";

    public static string Of(SpecifiedFeature feature)
        => $"{feature.Name} {feature.Status} " + feature.Value switch
        {
            null => "null",
            double number => Bits(BitConverter.DoubleToInt64Bits(number)),
            long number => Bits(number),
            Duration duration => Bits(duration.Microseconds),
            object other => throw new InvalidOperationException($"No bits of {other.GetType()}."),
        };

    private static string Bits(long lane) => lane.ToString("x16", CultureInfo.InvariantCulture);
}
