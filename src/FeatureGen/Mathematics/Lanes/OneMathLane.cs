using System.Runtime.CompilerServices;
using FeatureGen.Rows;

namespace FeatureGen.Mathematics.Lanes;

/// <summary>One double.</summary>
internal readonly struct OneMathLane(double value) : IMathLanes<OneMathLane>
{
    private readonly double value = value;

    public double Value => value;

    private long Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToInt64Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator OneMathLane(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane operator +(OneMathLane left, OneMathLane right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane operator -(OneMathLane left, OneMathLane right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane operator *(OneMathLane left, OneMathLane right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane operator /(OneMathLane left, OneMathLane right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane operator -(OneMathLane value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane OfBits(long bits) => new(BitConverter.Int64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane Abs(OneMathLane value) => new(Math.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane Sqrt(OneMathLane value) => new(Math.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane Round(OneMathLane value) => new(Math.Round(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane IfLess(OneMathLane left, OneMathLane right, OneMathLane chosen, OneMathLane other)
        => left.value < right.value ? chosen : other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane IfEqual(OneMathLane left, OneMathLane right, OneMathLane chosen, OneMathLane other)
        => left.value == right.value ? chosen : other;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyBeyond(OneMathLane limit, OneMathLane value) => limit.value < value.value;

    public static OneMathLane Map<TFunction>(OneMathLane value)
        where TFunction : ILaneFunction<double, double>
        => new(TFunction.Invoke(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane AddBits(OneMathLane left, OneMathLane right) => OfBits(left.Bits + right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane SubtractBits(OneMathLane left, OneMathLane right) => OfBits(left.Bits - right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane And(OneMathLane left, OneMathLane right) => OfBits(left.Bits & right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane Or(OneMathLane left, OneMathLane right) => OfBits(left.Bits | right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane Xor(OneMathLane left, OneMathLane right) => OfBits(left.Bits ^ right.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane ShiftLeft(OneMathLane value, int count) => OfBits(value.Bits << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OneMathLane ShiftRight(OneMathLane value, int count) => OfBits(value.Bits >>> count);
}
