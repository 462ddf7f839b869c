using System.Runtime.CompilerServices;
using FeatureGen.Mathematics;
using FeatureGen.Mathematics.Lanes;

namespace FeatureGen;

/// <content>The logistic function and hyperbolic ones, each within 1 unit in the last place of the real value.</content>
public static partial class FeatureMath
{
    /// <summary>The logistic function, 1 / (1 + e^-value).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sigmoid(double value) => Logistic.Sigmoid<OneMathLane>(value).Value;

    /// <summary><see cref="Sigmoid(double)"/>, null of null.</summary>
    public static double? Sigmoid(double? value) => value is { } number ? Sigmoid(number) : null;

    /// <summary>log(1 + e^value).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Softplus(double value) => Logistic.Softplus<OneMathLane>(value).Value;

    /// <summary><see cref="Softplus(double)"/>, null of null.</summary>
    public static double? Softplus(double? value) => value is { } number ? Softplus(number) : null;

    /// <summary>log(value / (1 - value)), of a probability: the inverse of <see cref="Sigmoid(double)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Logit(double value) => Logistic.Logit<OneMathLane>(value).Value;

    /// <summary><see cref="Logit(double)"/>, null of null.</summary>
    public static double? Logit(double? value) => value is { } number ? Logit(number) : null;

    /// <summary>The hyperbolic sine.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Sinh(double value) => Hyperbolic.Sinh<OneMathLane>(value).Value;

    /// <summary><see cref="Sinh(double)"/>, null of null.</summary>
    public static double? Sinh(double? value) => value is { } number ? Sinh(number) : null;

    /// <summary>The hyperbolic cosine.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Cosh(double value) => Hyperbolic.Cosh<OneMathLane>(value).Value;

    /// <summary><see cref="Cosh(double)"/>, null of null.</summary>
    public static double? Cosh(double? value) => value is { } number ? Cosh(number) : null;

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Tanh(double value) => Hyperbolic.Tanh<OneMathLane>(value).Value;

    /// <summary><see cref="Tanh(double)"/>, null of null.</summary>
    public static double? Tanh(double? value) => value is { } number ? Tanh(number) : null;
}
