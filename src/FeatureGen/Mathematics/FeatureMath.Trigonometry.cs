using System.Runtime.CompilerServices;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen;

/// <content>Functions of angles, each within 1 unit in the last place of the real value.</content>
public static partial class FeatureMath
{
    /// <summary>The sine of an angle in radians, of any size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sin(double value) => Trigonometry.Sin<OneMathLane>(value).Value;

    /// <summary><see cref="Sin(double)"/>, null of null.</summary>
    public static double? Sin(double? value) => value is { } number ? Sin(number) : null;

    /// <summary>The cosine of an angle in radians, of any size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cos(double value) => Trigonometry.Cos<OneMathLane>(value).Value;

    /// <summary><see cref="Cos(double)"/>, null of null.</summary>
    public static double? Cos(double? value) => value is { } number ? Cos(number) : null;

    /// <summary>The tangent of an angle in radians, of any size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Tan(double value) => Trigonometry.Tan<OneMathLane>(value).Value;

    /// <summary><see cref="Tan(double)"/>, null of null.</summary>
    public static double? Tan(double? value) => value is { } number ? Tan(number) : null;

    /// <summary>The angle, in radians from -pi/2 to pi/2, whose sine it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Asin(double value) => Arcs.Asin<OneMathLane>(value).Value;

    /// <summary><see cref="Asin(double)"/>, null of null.</summary>
    public static double? Asin(double? value) => value is { } number ? Asin(number) : null;

    /// <summary>The angle, in radians from 0 to pi, whose cosine it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Acos(double value) => Arcs.Acos<OneMathLane>(value).Value;

    /// <summary><see cref="Acos(double)"/>, null of null.</summary>
    public static double? Acos(double? value) => value is { } number ? Acos(number) : null;

    /// <summary>The angle, in radians from -pi/2 to pi/2, whose tangent it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atan(double value) => Arcs.Atan<OneMathLane>(value).Value;

    /// <summary><see cref="Atan(double)"/>, null of null.</summary>
    public static double? Atan(double? value) => value is { } number ? Atan(number) : null;

    /// <summary>The angle of the point (x, y), in radians from -pi to pi.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Atan2(double y, double x) => Arcs.Atan2<OneMathLane>(y, x).Value;

    /// <summary><see cref="Atan2(double, double)"/>, null where an argument is.</summary>
    public static double? Atan2(double? y, double? x) => y is { } first && x is { } second ? Atan2(first, second) : null;
}
