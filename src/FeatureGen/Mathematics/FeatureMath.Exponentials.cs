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

    /// <summary>2^value: exact where the value is a whole number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Exp2(double value) => Exponential.Exp2<OneMathLane>(value).Value;

    /// <summary><see cref="Exp2(double)"/>, null of null.</summary>
    public static double? Exp2(double? value) => value is { } number ? Exp2(number) : null;

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

    /// <summary>The logarithm to base 2: exact of powers of 2.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log2(double value) => Logarithm.Log2<OneMathLane>(value).Value;

    /// <summary><see cref="Log2(double)"/>, null of null.</summary>
    public static double? Log2(double? value) => value is { } number ? Log2(number) : null;

    /// <summary>The logarithm to base 10: exact of powers of 10.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log10(double value) => Logarithm.Log10<OneMathLane>(value).Value;

    /// <summary><see cref="Log10(double)"/>, null of null.</summary>
    public static double? Log10(double? value) => value is { } number ? Log10(number) : null;

    /// <summary>The natural logarithm of 1 + value, without the loss of that sum near 0.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Log1p(double value) => Logarithm.Log1p<OneMathLane>(value).Value;

    /// <summary><see cref="Log1p(double)"/>, null of null.</summary>
    public static double? Log1p(double? value) => value is { } number ? Log1p(number) : null;
}
