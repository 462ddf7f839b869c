using System.Runtime.Intrinsics;

namespace FeatureGen.Rows;

/// <summary>Applies functions lane by lane: a vector is its two halves, and the smallest has two lanes.</summary>
internal static class Lanes
{
    public static Vector128<TResult> Map<TFunction, T, TResult>(Vector128<T> value)
        where TFunction : ILaneFunction<T, TResult>
        => Vector128.Create([TFunction.Invoke(value[0]), TFunction.Invoke(value[1])]);

    public static Vector256<TResult> Map<TFunction, T, TResult>(Vector256<T> value)
        where TFunction : ILaneFunction<T, TResult>
        => Vector256.Create(Map<TFunction, T, TResult>(value.GetLower()), Map<TFunction, T, TResult>(value.GetUpper()));

    public static Vector512<TResult> Map<TFunction, T, TResult>(Vector512<T> value)
        where TFunction : ILaneFunction<T, TResult>
        => Vector512.Create(Map<TFunction, T, TResult>(value.GetLower()), Map<TFunction, T, TResult>(value.GetUpper()));

    public static Vector128<TResult> Map<TFunction, T, TOther, TResult>(Vector128<T> left, Vector128<TOther> right)
        where TFunction : ILaneFunction<T, TOther, TResult>
        => Vector128.Create([TFunction.Invoke(left[0], right[0]), TFunction.Invoke(left[1], right[1])]);

    public static Vector256<TResult> Map<TFunction, T, TOther, TResult>(Vector256<T> left, Vector256<TOther> right)
        where TFunction : ILaneFunction<T, TOther, TResult>
        => Vector256.Create(
            Map<TFunction, T, TOther, TResult>(left.GetLower(), right.GetLower()),
            Map<TFunction, T, TOther, TResult>(left.GetUpper(), right.GetUpper()));

    public static Vector512<TResult> Map<TFunction, T, TOther, TResult>(Vector512<T> left, Vector512<TOther> right)
        where TFunction : ILaneFunction<T, TOther, TResult>
        => Vector512.Create(
            Map<TFunction, T, TOther, TResult>(left.GetLower(), right.GetLower()),
            Map<TFunction, T, TOther, TResult>(left.GetUpper(), right.GetUpper()));

    public static Vector128<TResult> Map<TFunction, T, TOther, TThird, TResult>(Vector128<T> first, Vector128<TOther> second, Vector128<TThird> third)
        where TFunction : ILaneFunction<T, TOther, TThird, TResult>
        => Vector128.Create([TFunction.Invoke(first[0], second[0], third[0]), TFunction.Invoke(first[1], second[1], third[1])]);

    public static Vector256<TResult> Map<TFunction, T, TOther, TThird, TResult>(Vector256<T> first, Vector256<TOther> second, Vector256<TThird> third)
        where TFunction : ILaneFunction<T, TOther, TThird, TResult>
        => Vector256.Create(
            Map<TFunction, T, TOther, TThird, TResult>(first.GetLower(), second.GetLower(), third.GetLower()),
            Map<TFunction, T, TOther, TThird, TResult>(first.GetUpper(), second.GetUpper(), third.GetUpper()));

    public static Vector512<TResult> Map<TFunction, T, TOther, TThird, TResult>(Vector512<T> first, Vector512<TOther> second, Vector512<TThird> third)
        where TFunction : ILaneFunction<T, TOther, TThird, TResult>
        => Vector512.Create(
            Map<TFunction, T, TOther, TThird, TResult>(first.GetLower(), second.GetLower(), third.GetLower()),
            Map<TFunction, T, TOther, TThird, TResult>(first.GetUpper(), second.GetUpper(), third.GetUpper()));
}
