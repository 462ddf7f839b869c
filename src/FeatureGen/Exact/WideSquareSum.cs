using System.Runtime.CompilerServices;

namespace FeatureGen.Exact;

/// <summary>A sum of squares of 128-bit integers in 256 bits of two's complement, which wrap.</summary>
internal struct WideSquareSum
{
    private ulong first;
    private ulong second;
    private ulong third;
    private ulong fourth;

    /// <summary>The square of a value whose magnitude is at most 2^127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideSquareSum Of(Int128 value)
    {
        UInt128 magnitude = (UInt128)(value < 0 ? -value : value);
        ulong low = (ulong)magnitude;
        ulong high = (ulong)(magnitude >> 64);
        WideSquareSum square = default;
        square.second = Math.BigMul(low, low, out square.first);
        if (high != 0)
        {
            square.fourth = Math.BigMul(high, high, out square.third);
            ulong crossHigh = Math.BigMul(low, high, out ulong crossLow);
            ulong carry = 0;
            WideInteger.AddWithCarry(ref square.second, crossLow << 1, ref carry);
            WideInteger.AddWithCarry(ref square.third, (crossHigh << 1) | (crossLow >> 63), ref carry);
            WideInteger.AddWithCarry(ref square.fourth, crossHigh >> 63, ref carry);
        }

        return square;
    }

    /// <summary>Adds another sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in WideSquareSum other) => Accumulate(other, flip: 0);

    /// <summary>Takes another sum out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Subtract(in WideSquareSum other) => Accumulate(other, flip: ulong.MaxValue);

    /// <summary>Multiplies in place.</summary>
    public void Multiply(ulong factor)
    {
        ulong carry = Math.BigMul(first, factor, out first);
        Step(ref second, factor, ref carry);
        Step(ref third, factor, ref carry);
        fourth = unchecked((fourth * factor) + carry);
    }

    /// <summary>The value, which is not negative, times <c>2^exponent</c>, rounded to nearest once, ties to even.</summary>
    public readonly double Round(int exponent)
        => fourth != 0 ? BinaryRounding.RoundMagnitude(fourth, third, (second | first) != 0, exponent + 128)
            : third != 0 ? BinaryRounding.RoundMagnitude(third, second, first != 0, exponent + 64)
            : BinaryRounding.RoundMagnitude(second, first, isMoreBelow: false, exponent);

    private static void Step(ref ulong limb, ulong factor, ref ulong carry)
    {
        ulong high = Math.BigMul(limb, factor, out ulong low);
        limb = low + carry;
        carry = high + (limb < low ? 1UL : 0UL);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accumulate(in WideSquareSum other, ulong flip)
    {
        ulong carry = flip & 1;
        WideInteger.AddWithCarry(ref first, other.first ^ flip, ref carry);
        WideInteger.AddWithCarry(ref second, other.second ^ flip, ref carry);
        WideInteger.AddWithCarry(ref third, other.third ^ flip, ref carry);
        WideInteger.AddWithCarry(ref fourth, other.fourth ^ flip, ref carry);
    }
}
