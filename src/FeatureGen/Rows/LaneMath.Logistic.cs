using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen.Rows;

/// <content>The logistic function and its like.</content>
public static partial class LaneMath
{
    /// <summary><see cref="FeatureMath.Sigmoid(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Sigmoid(Vector128<double> value) => Logistic.Sigmoid<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sigmoid(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Sigmoid(Vector256<double> value) => Logistic.Sigmoid<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sigmoid(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Sigmoid(Vector512<double> value) => Logistic.Sigmoid<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Softplus(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Softplus(Vector128<double> value) => Logistic.Softplus<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Softplus(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Softplus(Vector256<double> value) => Logistic.Softplus<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Softplus(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Softplus(Vector512<double> value) => Logistic.Softplus<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Logit(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Logit(Vector128<double> value) => Logistic.Logit<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Logit(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Logit(Vector256<double> value) => Logistic.Logit<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Logit(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Logit(Vector512<double> value) => Logistic.Logit<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sinh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Sinh(Vector128<double> value) => Hyperbolic.Sinh<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sinh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Sinh(Vector256<double> value) => Hyperbolic.Sinh<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Sinh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Sinh(Vector512<double> value) => Hyperbolic.Sinh<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cosh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Cosh(Vector128<double> value) => Hyperbolic.Cosh<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cosh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Cosh(Vector256<double> value) => Hyperbolic.Cosh<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Cosh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Cosh(Vector512<double> value) => Hyperbolic.Cosh<EightMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tanh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Tanh(Vector128<double> value) => Hyperbolic.Tanh<TwoMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tanh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> Tanh(Vector256<double> value) => Hyperbolic.Tanh<FourMathLanes>(new(value)).Vector;

    /// <summary><see cref="FeatureMath.Tanh(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> Tanh(Vector512<double> value) => Hyperbolic.Tanh<EightMathLanes>(new(value)).Vector;
}
