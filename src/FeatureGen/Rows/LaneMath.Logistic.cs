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
