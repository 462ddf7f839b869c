namespace FeatureGen.Naive;

/// <summary>C#'s unchecked conversions between the types of features, on boxed values.</summary>
internal static class CSharpConversion
{
    /// <summary>Whether <paramref name="converted"/> is <paramref name="value"/>, bit by bit, once it has the other's type.</summary>
    public static bool Gives(object? value, object? converted)
        => value is null || converted is null
            ? value is null && converted is null
            : HasSameBits(To(converted.GetType(), value), converted);

    private static object To(Type type, object value) => value switch
    {
        long x when type == typeof(int) => (int)x,
        long x when type == typeof(double) => (double)x,
        long x when type == typeof(float) => (float)x,
        int x when type == typeof(long) => (long)x,
        int x when type == typeof(double) => (double)x,
        int x when type == typeof(float) => (float)x,
        double x when type == typeof(float) => (float)x,
        double x when type == typeof(long) => (long)x,
        double x when type == typeof(int) => (int)x,
        float x when type == typeof(double) => (double)x,
        float x when type == typeof(long) => (long)x,
        float x when type == typeof(int) => (int)x,
        _ => value,
    };

    private static bool HasSameBits(object left, object right) => (left, right) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        _ => left.Equals(right),
    };
}
