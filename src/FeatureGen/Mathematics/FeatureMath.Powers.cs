using System.Runtime.CompilerServices;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen;

/// <content>Powers and roots, each within 1 unit in the last place of the real value.</content>
public static partial class FeatureMath
{
    /// <summary>x to the power of y, with IEEE 754's answers for zeros, infinities and negative numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Pow(double x, double y) => Power.Pow<OneMathLane>(x, y).Value;

    /// <summary><see cref="Pow(double, double)"/>, null where an argument is.</summary>
    public static double? Pow(double? x, double? y) => x is { } first && y is { } second ? Pow(first, second) : null;

    /// <summary>The cube root.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cbrt(double value) => Roots.Cbrt<OneMathLane>(value).Value;

    /// <summary><see cref="Cbrt(double)"/>, null of null.</summary>
    public static double? Cbrt(double? value) => value is { } number ? Cbrt(number) : null;

    /// <summary>The square root of x^2 + y^2, without overflow on the way.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Hypot(double x, double y) => Roots.Hypot<OneMathLane>(x, y).Value;

    /// <summary><see cref="Hypot(double, double)"/>, null where an argument is.</summary>
    public static double? Hypot(double? x, double? y) => x is { } first && y is { } second ? Hypot(first, second) : null;
}
