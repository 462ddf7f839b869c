using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Rows;

/// <content>Angles.</content>
public static partial class LaneMath
{
    /// <summary><see cref="FeatureMath.Sin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Sin(Vector128<double> value) => Trigonometry.Sin<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Sin(Vector256<double> value) => Trigonometry.Sin<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Sin(Vector512<double> value) => Trigonometry.Sin<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Cos(Vector128<double> value) => Trigonometry.Cos<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Cos(Vector256<double> value) => Trigonometry.Cos<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Cos(Vector512<double> value) => Trigonometry.Cos<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Tan(Vector128<double> value) => Trigonometry.Tan<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Tan(Vector256<double> value) => Trigonometry.Tan<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Tan(Vector512<double> value) => Trigonometry.Tan<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Asin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Asin(Vector128<double> value) => Arcs.Asin<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Asin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Asin(Vector256<double> value) => Arcs.Asin<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Asin(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Asin(Vector512<double> value) => Arcs.Asin<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Acos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Acos(Vector128<double> value) => Arcs.Acos<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Acos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Acos(Vector256<double> value) => Arcs.Acos<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Acos(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Acos(Vector512<double> value) => Arcs.Acos<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Atan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Atan(Vector128<double> value) => Arcs.Atan<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Atan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Atan(Vector256<double> value) => Arcs.Atan<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Atan(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Atan(Vector512<double> value) => Arcs.Atan<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Atan2(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Atan2(Vector128<double> y, Vector128<double> x) => Arcs.Atan2<TwoMathLanes>(new(y), new(x)).Vector;

    /// <summary><see cref="FeatureMath.Atan2(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Atan2(Vector256<double> y, Vector256<double> x) => Arcs.Atan2<FourMathLanes>(new(y), new(x)).Vector;

    /// <summary><see cref="FeatureMath.Atan2(double, double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Atan2(Vector512<double> y, Vector512<double> x) => Arcs.Atan2<EightMathLanes>(new(y), new(x)).Vector;
}
