using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Rows;

/// <content>Exponentials and logarithms.</content>
public static partial class LaneMath
{
    /// <summary><see cref="FeatureMath.Exp(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Exp(Vector128<double> value) => Exponential.Exp<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Exp(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Exp(Vector256<double> value) => Exponential.Exp<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Exp(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Exp(Vector512<double> value) => Exponential.Exp<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Exp2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Exp2(Vector128<double> value) => Exponential.Exp2<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Exp2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Exp2(Vector256<double> value) => Exponential.Exp2<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Exp2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Exp2(Vector512<double> value) => Exponential.Exp2<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Expm1(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Expm1(Vector128<double> value) => Exponential.Expm1<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Expm1(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Expm1(Vector256<double> value) => Exponential.Expm1<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Expm1(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Expm1(Vector512<double> value) => Exponential.Expm1<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Log(Vector128<double> value) => Logarithm.Log<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Log(Vector256<double> value) => Logarithm.Log<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Log(Vector512<double> value) => Logarithm.Log<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Log2(Vector128<double> value) => Logarithm.Log2<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Log2(Vector256<double> value) => Logarithm.Log2<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log2(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Log2(Vector512<double> value) => Logarithm.Log2<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log10(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Log10(Vector128<double> value) => Logarithm.Log10<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log10(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Log10(Vector256<double> value) => Logarithm.Log10<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log10(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Log10(Vector512<double> value) => Logarithm.Log10<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log1p(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Log1p(Vector128<double> value) => Logarithm.Log1p<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log1p(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Log1p(Vector256<double> value) => Logarithm.Log1p<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Log1p(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Log1p(Vector512<double> value) => Logarithm.Log1p<EightMathLanes>(new(value)).Vector;
}
