using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics.Lanes;

/// <summary>Doubles, four at a time.</summary>
internal readonly struct FourMathLanes(Vector256<double> lanes) : IMathLanes<FourMathLanes>
{
    private readonly Vector256<double> lanes = lanes;

    public Vector256<double> Vector => lanes;

    private Vector256<long> Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lanes.AsInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator FourMathLanes(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes operator +(FourMathLanes left, FourMathLanes right) => new(left.lanes + right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes operator -(FourMathLanes left, FourMathLanes right) => new(left.lanes - right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes operator *(FourMathLanes left, FourMathLanes right) => new(left.lanes * right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes operator /(FourMathLanes left, FourMathLanes right) => new(left.lanes / right.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes operator -(FourMathLanes value) => new(-value.lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes OfBits(long bits) => Of(Vector256.Create(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes Abs(FourMathLanes value) => new(Vector256.Abs(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes Sqrt(FourMathLanes value) => new(Vector256.Sqrt(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes Round(FourMathLanes value) => new(Vector256.Round(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes IfLess(FourMathLanes left, FourMathLanes right, FourMathLanes chosen, FourMathLanes other)
        => new(Vector256.ConditionalSelect(Vector256.LessThan(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes IfEqual(FourMathLanes left, FourMathLanes right, FourMathLanes chosen, FourMathLanes other)
        => new(Vector256.ConditionalSelect(Vector256.Equals(left.lanes, right.lanes), chosen.lanes, other.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyBeyond(FourMathLanes limit, FourMathLanes value) => Vector256.LessThanAny(limit.lanes, value.lanes);

    public static FourMathLanes Map<TFunction>(FourMathLanes value)
        where TFunction : ILaneFunction<double, double>
        => new(Rows.Lanes.Map<TFunction, double, double>(value.lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes AddBits(FourMathLanes left, FourMathLanes right) => Of(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes SubtractBits(FourMathLanes left, FourMathLanes right) => Of(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes And(FourMathLanes left, FourMathLanes right) => Of(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes Or(FourMathLanes left, FourMathLanes right) => Of(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes Xor(FourMathLanes left, FourMathLanes right) => Of(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes ShiftLeft(FourMathLanes value, int count) => Of(value.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourMathLanes ShiftRight(FourMathLanes value, int count) => Of(value.Bits >>> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourMathLanes Of(Vector256<long> bits) => new(bits.AsDouble());
}
