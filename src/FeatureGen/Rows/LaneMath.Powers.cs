using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Rows;

/// <content>Powers and roots.</content>
public static partial class LaneMath
{
    /// <summary><see cref="FeatureMath.Pow(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Pow(Vector128<double> x, Vector128<double> y) => Power.Pow<TwoMathLanes>(new(x), new(y)).Vector;

    /// <summary><see cref="FeatureMath.Pow(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Pow(Vector256<double> x, Vector256<double> y) => Power.Pow<FourMathLanes>(new(x), new(y)).Vector;

    /// <summary><see cref="FeatureMath.Pow(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y) => Power.Pow<EightMathLanes>(new(x), new(y)).Vector;

    /// <summary><see cref="FeatureMath.Cbrt(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Cbrt(Vector128<double> value) => Roots.Cbrt<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cbrt(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Cbrt(Vector256<double> value) => Roots.Cbrt<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cbrt(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Cbrt(Vector512<double> value) => Roots.Cbrt<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Hypot(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Hypot(Vector128<double> x, Vector128<double> y) => Roots.Hypot<TwoMathLanes>(new(x), new(y)).Vector;

    /// <summary><see cref="FeatureMath.Hypot(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Hypot(Vector256<double> x, Vector256<double> y) => Roots.Hypot<FourMathLanes>(new(x), new(y)).Vector;

    /// <summary><see cref="FeatureMath.Hypot(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Hypot(Vector512<double> x, Vector512<double> y) => Roots.Hypot<EightMathLanes>(new(x), new(y)).Vector;
}
