using System.Runtime.CompilerServices;
using FeatureGen.Mathematics.Lanes;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics;

/// <summary>Sine, cosine and tangent of angles in radians.</summary>
/// <remarks>Where one lane is a large angle, each is computed by itself: by the same function, so to the same bits.</remarks>
internal static class Trigonometry
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sin<T>(T x)
        where T : struct, IMathLanes<T>
    {
        if (T.AnyBeyond(Angles.Greatest, T.Abs(x)))
        {
            return T.Map<AnySine>(x);
        }

        T n = Angles.Reduce(x, out T r, out T tail);
        return T.IfEqual(x, 0, x, SineOf(n, r, tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cos<T>(T x)
        where T : struct, IMathLanes<T>
    {
        if (T.AnyBeyond(Angles.Greatest, T.Abs(x)))
        {
            return T.Map<AnyCosine>(x);
        }

        T n = Angles.Reduce(x, out T r, out T tail);
        return SineOf(n + 1, r, tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tan<T>(T x)
        where T : struct, IMathLanes<T>
    {
        if (T.AnyBeyond(Angles.Greatest, T.Abs(x)))
        {
            return T.Map<AnyTangent>(x);
        }

        T n = Angles.Reduce(x, out T r, out T tail);
        return T.IfEqual(x, 0, x, TangentOf(n, r, tail));
    }

    /// <summary>The sine of n quarter turns and r + tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SineOf<T>(T n, T r, T tail)
        where T : struct, IMathLanes<T>
        => Bits.NegateInSecondHalf(T.IfEqual(IsEven(n), 1, Angles.Sine(r, tail), Angles.Cosine(r, tail)), n);

    /// <summary>The tangent of n quarter turns and r + tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T TangentOf<T>(T n, T r, T tail)
        where T : struct, IMathLanes<T>
    {
        T isEven = IsEven(n);
        Angles.Pair(r, tail, out T sine, out T sineRest, out T cosine, out T cosineRest);
        T quotient = Sums.Quotient(
            T.IfEqual(isEven, 1, sine, -cosine),
            T.IfEqual(isEven, 1, sineRest, -cosineRest),
            T.IfEqual(isEven, 1, cosine, sine),
            T.IfEqual(isEven, 1, cosineRest, sineRest),
            out T rest);
        return quotient + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsEven<T>(T n)
        where T : struct, IMathLanes<T>
    {
        T half = 0.5 * n;
        return T.IfEqual(Bits.Round(half), half, 1, 0);
    }

    private static bool IsSmall(double x) => !(Math.Abs(x) > Angles.Greatest);

    private readonly struct AnySine : ILaneFunction<double, double>
    {
        public static double Invoke(double x)
            => IsSmall(x) ? Sin<OneMathLane>(x).Value
            : double.IsInfinity(x) ? double.NaN
            : SineOf<OneMathLane>(LargeAngles.Reduce(x, out double r, out double tail), r, tail).Value;
    }

    private readonly struct AnyCosine : ILaneFunction<double, double>
    {
        public static double Invoke(double x)
            => IsSmall(x) ? Cos<OneMathLane>(x).Value
            : double.IsInfinity(x) ? double.NaN
            : SineOf<OneMathLane>(LargeAngles.Reduce(x, out double r, out double tail) + 1, r, tail).Value;
    }

    private readonly struct AnyTangent : ILaneFunction<double, double>
    {
        public static double Invoke(double x)
            => IsSmall(x) ? Tan<OneMathLane>(x).Value
            : double.IsInfinity(x) ? double.NaN
            : TangentOf<OneMathLane>(LargeAngles.Reduce(x, out double r, out double tail), r, tail).Value;
    }
}
