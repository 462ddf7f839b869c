using System.Runtime.CompilerServices;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen;

/// <content>Exponentials and logarithms, each within 1 unit in the last place of the real value.</content>
public static partial class FeatureMath
{
    /// <summary>e^value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp(double value) => Exponential.Exp<OneMathLane>(value).Value;

    /// <summary><see cref="Exp(double)"/>, null of null.</summary>
    public static double? Exp(double? value) => value is { } number ? Exp(number) : null;

    /// <summary>e^value - 1, without the loss of that difference near 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Expm1(double value) => Exponential.Expm1<OneMathLane>(value).Value;

    /// <summary><see cref="Expm1(double)"/>, null of null.</summary>
    public static double? Expm1(double? value) => value is { } number ? Expm1(number) : null;

    /// <summary>The natural logarithm: minus infinity of 0, not a number of what is below.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log(double value) => Logarithm.Log<OneMathLane>(value).Value;

    /// <summary><see cref="Log(double)"/>, null of null.</summary>
    public static double? Log(double? value) => value is { } number ? Log(number) : null;

    /// <summary>The natural logarithm of 1 + value, without the loss of that sum near 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log1p(double value) => Logarithm.Log1p<OneMathLane>(value).Value;

    /// <summary><see cref="Log1p(double)"/>, null of null.</summary>
    public static double? Log1p(double? value) => value is { } number ? Log1p(number) : null;

    /// <summary>The logistic function, 1 / (1 + e^-value).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sigmoid(double value) => Logistic.Sigmoid<OneMathLane>(value).Value;

    /// <summary><see cref="Sigmoid(double)"/>, null of null.</summary>
    public static double? Sigmoid(double? value) => value is { } number ? Sigmoid(number) : null;

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Tanh(double value) => Hyperbolic.Tanh<OneMathLane>(value).Value;

    /// <summary><see cref="Tanh(double)"/>, null of null.</summary>
    public static double? Tanh(double? value) => value is { } number ? Tanh(number) : null;
}
