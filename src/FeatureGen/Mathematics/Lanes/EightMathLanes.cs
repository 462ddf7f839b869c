using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics.Lanes;

/// <summary>Doubles, eight at a time.</summary>
internal readonly struct EightMathLanes(Vector512<double> lanes) : IMathLanes<EightMathLanes>
{
    private readonly Vector512<double> lanes = lanes;

    public Vector512<double> Vector => lanes;

    private Vector512<long> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lanes.AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator EightMathLanes(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes operator +(EightMathLanes left, EightMathLanes right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes operator -(EightMathLanes left, EightMathLanes right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes operator *(EightMathLanes left, EightMathLanes right) => new(left.lanes * right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes operator /(EightMathLanes left, EightMathLanes right) => new(left.lanes / right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes operator -(EightMathLanes value) => new(-value.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes OfBits(long bits) => Of(Vector512.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes Abs(EightMathLanes value) => new(Vector512.Abs(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes Sqrt(EightMathLanes value) => new(Vector512.Sqrt(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes Round(EightMathLanes value) => new(Vector512.Round(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes IfLess(EightMathLanes left, EightMathLanes right, EightMathLanes chosen, EightMathLanes other)
        => new(Vector512.ConditionalSelect(Vector512.LessThan(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes IfEqual(EightMathLanes left, EightMathLanes right, EightMathLanes chosen, EightMathLanes other)
        => new(Vector512.ConditionalSelect(Vector512.Equals(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyBeyond(EightMathLanes limit, EightMathLanes value) => Vector512.LessThanAny(limit.lanes, value.lanes);

    public static EightMathLanes Map<TFunction>(EightMathLanes value)
        where TFunction : ILaneFunction<double, double>
        => new(Rows.Lanes.Map<TFunction, double, double>(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes AddBits(EightMathLanes left, EightMathLanes right) => Of(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes SubtractBits(EightMathLanes left, EightMathLanes right) => Of(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes And(EightMathLanes left, EightMathLanes right) => Of(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes Or(EightMathLanes left, EightMathLanes right) => Of(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes Xor(EightMathLanes left, EightMathLanes right) => Of(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes ShiftLeft(EightMathLanes value, int count) => Of(value.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightMathLanes ShiftRight(EightMathLanes value, int count) => Of(value.Bits >>> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EightMathLanes Of(Vector512<long> bits) => new(bits.AsDouble());
}
