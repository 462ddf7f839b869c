using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FeatureGen.Naive;

/// <summary>The order of values within aggregates: that of their type, but NaN is greater than every number and -0 is 0.</summary>
internal static class TotalOrder
{
    public static TValue? Least<TValue>(List<TValue> values)
        where TValue : struct, IComparable
        => values.Count == 0 ? null : Normalise(values.Aggregate((best, value) => Compare(value, best) < 0 ? value : best));

    public static TValue? Greatest<TValue>(List<TValue> values)
        where TValue : struct, IComparable
        => values.Count == 0 ? null : Normalise(values.Aggregate((best, value) => Compare(value, best) > 0 ? value : best));

    public static long CountDistinct<TValue>(List<TValue> values)
        where TValue : struct, IComparable
    {
        List<TValue> sorted = [.. values];
        sorted.Sort(Compare);
        long distinct = 0;
        for (int index = 0; index < sorted.Count; index++)
        {
            distinct += index == 0 || Compare(Normalise(sorted[index - 1]), Normalise(sorted[index])) != 0 ? 1 : 0;
        }

        return distinct;
    }

    public static int Compare<TValue>(TValue left, TValue right)
        where TValue : struct, IComparable
    {
        bool isLeftNaN = IsNaN(left);
        bool isRightNaN = IsNaN(right);
        return isLeftNaN || isRightNaN ? isLeftNaN.CompareTo(isRightNaN) : Comparer<TValue>.Default.Compare(left, right);
    }

    /// <summary>+0 for -0, any other value as it is.</summary>
    public static TValue Normalise<TValue>(TValue value)
        where TValue : struct
    {
        if (typeof(TValue) == typeof(double) || typeof(TValue) == typeof(float))
        {
            return EqualityComparer<TValue>.Default.Equals(value, default) ? default : value;
        }

        return value;
    }

    /// <summary>Compares two values of one type, texts by their UTF-16 code units; two nulls are equal.</summary>
    public static int CompareAny(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (string x, string y) => string.CompareOrdinal(x, y),
        (double x, double y) => Compare(x, y),
        (float x, float y) => Compare(x, y),
        (Timestamp x, Timestamp y) => Compare(x, y),
        (Duration x, Duration y) => Compare(x, y),
        _ => ((IComparable)left!).CompareTo(right),
    };

    /// <summary>+0 for -0, any other value as it is.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static object? NormaliseAny(object? value) => value switch
    {
        double number => Normalise(number),
        float number => Normalise(number),
        _ => value,
    };

    private static bool IsNaN<TValue>(TValue value)
        where TValue : struct
        => typeof(TValue) == typeof(double) ? double.IsNaN(Unsafe.As<TValue, double>(ref value))
            : typeof(TValue) == typeof(float) && float.IsNaN(Unsafe.As<TValue, float>(ref value));
}
