namespace FeatureGen.Naive;

/// <summary>C#'s unchecked conversions between the types of features, on boxed values.</summary>
internal static class CSharpConversion
{
    private static readonly Type[] Integers =
        [typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long)];

    /// <summary>
    /// Types through which a value may pass on its way to a feature's, as in <c>public double X => (float)y</c>; object is none.
    /// </summary>
    public static IReadOnlyList<Type> Routes { get; } = [typeof(object), .. Integers, typeof(float), typeof(double)];

    /// <summary>Whether a type is one of C#'s integers that features may have.</summary>
    public static bool IsInteger(Type type) => Integers.Contains(type);

    /// <summary>
    /// Whether <paramref name="converted"/> is <paramref name="value"/>, bit by bit, converted to the other's type by that route.
    /// </summary>
    public static bool Gives(object? value, Type route, object? converted)
        => value is null || converted is null
            ? value is null && converted is null
            : HasSameBits(To(converted.GetType(), To(route, value)), converted);

    private static object To(Type type, object value) => value switch
    {
        Enum x => type.IsEnum ? value : FromInteger(type, ((IConvertible)x).ToInt64(null)) ?? value,
        float x => FromFloating(type, x) ?? value,
        double x when type == typeof(float) => (float)x,
        double x => FromFloating(type, x) ?? value,
        sbyte or byte or short or ushort or int or uint or long => FromInteger(type, Convert.ToInt64(value, null)) ?? value,
        _ => value,
    };

    private static object? FromInteger(Type type, long x)
        => type == typeof(sbyte) ? (sbyte)x
            : type == typeof(byte) ? (byte)x
            : type == typeof(short) ? (short)x
            : type == typeof(ushort) ? (ushort)x
            : type == typeof(int) ? (int)x
            : type == typeof(uint) ? (uint)x
            : type == typeof(long) ? x
            : type == typeof(float) ? (float)x
            : type == typeof(double) ? (double)x
            : type.IsEnum ? Enum.ToObject(type, x)
            : null;

    private static object? FromFloating(Type type, double x)
        => type == typeof(sbyte) ? (sbyte)x
            : type == typeof(byte) ? (byte)x
            : type == typeof(short) ? (short)x
            : type == typeof(ushort) ? (ushort)x
            : type == typeof(int) ? (int)x
            : type == typeof(uint) ? (uint)x
            : type == typeof(long) ? (long)x
            : type == typeof(double) ? x
            : null;

    private static bool HasSameBits(object left, object right) => (left, right) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        _ => left.Equals(right),
    };
}
