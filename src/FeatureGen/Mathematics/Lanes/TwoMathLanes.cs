using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics.Lanes;

/// <summary>Doubles, two at a time.</summary>
internal readonly struct TwoMathLanes(Vector128<double> lanes) : IMathLanes<TwoMathLanes>
{
    private readonly Vector128<double> lanes = lanes;

    public Vector128<double> Vector => lanes;

    private Vector128<long> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lanes.AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator TwoMathLanes(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes operator +(TwoMathLanes left, TwoMathLanes right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes operator -(TwoMathLanes left, TwoMathLanes right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes operator *(TwoMathLanes left, TwoMathLanes right) => new(left.lanes * right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes operator /(TwoMathLanes left, TwoMathLanes right) => new(left.lanes / right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes operator -(TwoMathLanes value) => new(-value.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes OfBits(long bits) => Of(Vector128.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes Abs(TwoMathLanes value) => new(Vector128.Abs(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes Sqrt(TwoMathLanes value) => new(Vector128.Sqrt(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes Round(TwoMathLanes value) => new(Vector128.Round(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes IfLess(TwoMathLanes left, TwoMathLanes right, TwoMathLanes chosen, TwoMathLanes other)
        => new(Vector128.ConditionalSelect(Vector128.LessThan(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes IfEqual(TwoMathLanes left, TwoMathLanes right, TwoMathLanes chosen, TwoMathLanes other)
        => new(Vector128.ConditionalSelect(Vector128.Equals(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyBeyond(TwoMathLanes limit, TwoMathLanes value) => Vector128.LessThanAny(limit.lanes, value.lanes);

    public static TwoMathLanes Map<TFunction>(TwoMathLanes value)
        where TFunction : ILaneFunction<double, double>
        => new(Rows.Lanes.Map<TFunction, double, double>(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes AddBits(TwoMathLanes left, TwoMathLanes right) => Of(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes SubtractBits(TwoMathLanes left, TwoMathLanes right) => Of(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes And(TwoMathLanes left, TwoMathLanes right) => Of(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes Or(TwoMathLanes left, TwoMathLanes right) => Of(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes Xor(TwoMathLanes left, TwoMathLanes right) => Of(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes ShiftLeft(TwoMathLanes value, int count) => Of(value.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TwoMathLanes ShiftRight(TwoMathLanes value, int count) => Of(value.Bits >>> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TwoMathLanes Of(Vector128<long> bits) => new(bits.AsDouble());
}
