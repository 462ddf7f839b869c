namespace FeatureGen.Conformance.Paths;

/// <summary>A row's values as text that differs if and only if bits or statuses do.</summary>
internal static class ServedRow
{
    public static string Text(string name, FeatureGen.Services.FeatureValue value)
        => $"{name} {value.Status} {(value.HasValue ? value.Text ?? value.Lane.ToString("x16", null) : "null")}";

    public static string Text(SpecifiedFeature feature) => $"{feature.Name} {feature.Status} {Bits(feature.Value)}";

    private static string Bits(object? value)
        => value switch
        {
            null => "null",
            string text => text,
            bool flag => (flag ? -1L : 0L).ToString("x16", null),
            float number => BitConverter.DoubleToInt64Bits(float.IsNaN(number) ? CanonicalNaN : number).ToString("x16", null),
            double number => BitConverter.DoubleToInt64Bits(number).ToString("x16", null),
            Timestamp time => time.Microseconds.ToString("x16", null),
            Duration duration => duration.Microseconds.ToString("x16", null),
            DateOnly date => date.DayNumber.ToString("x16", null),
            IConvertible integer => integer.ToInt64(null).ToString("x16", null),
            _ => throw new InvalidOperationException($"No bits of {value.GetType()}."),
        };

    private static double CanonicalNaN => BitConverter.Int64BitsToDouble(FeatureGen.Services.Emission.CanonicalNaN);
}
