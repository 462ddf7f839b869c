namespace FeatureGen.Naive;

/// <summary>C#'s unchecked conversions between the types of features, on boxed values.</summary>
internal static class CSharpConversion
{
    /// <summary>
    /// Types through which a value may pass on its way to a feature's, as in <c>public double X => (float)y</c>; object is none.
    /// </summary>
    public static IReadOnlyList<Type> Routes { get; } = [typeof(object), typeof(int), typeof(long), typeof(float), typeof(double)];

    /// <summary>
    /// Whether <paramref name="converted"/> is <paramref name="value"/>, bit by bit, converted to the other's type by that route.
    /// </summary>
    public static bool Gives(object? value, Type route, object? converted)
        => value is null || converted is null
            ? value is null && converted is null
            : HasSameBits(To(converted.GetType(), To(route, value)), converted);

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
