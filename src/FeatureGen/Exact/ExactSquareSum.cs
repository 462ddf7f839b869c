using System.Runtime.CompilerServices;
using FeatureGen.Exact.Blocks;

namespace FeatureGen.Exact;

/// <summary>
/// The exact sum of the squares of a multiset of doubles: each square is the integer product of the significands, never rounded.
/// It has the properties of <see cref="ExactSum"/>. A default value is the sum of nothing.
/// </summary>
/// <remarks>
/// Values with a magnitude in [2^-60, 2^57) are added in 384 bits from 2^-224 on, without allocation, at least 2^40 of them between merges.
/// All others are as exact, but slower, and allocate where the sum does not fit those bits.
/// NaNs and infinities are counted, an infinity of either sign as the square that it has.
/// </remarks>
public struct ExactSquareSum
{
    /// <summary>The greatest number of bytes that <see cref="Encode"/> writes.</summary>
    public const int MaxEncodedLength = CanonicalWriter.MaxPrefixLength + 8 * FullLimbs + 3 * CanonicalWriter.MaxIntegerLength;

    /// <summary>The power of two that the window's lowest bit stands for.</summary>
    internal const int WindowExponent = -224;

    /// <summary>The width of the format that covers every double.</summary>
    internal const int FullLimbs = 69;

    /// <summary>The highest place in the window for the lowest bit of a square, which leaves room above for 2^45 values.</summary>
    private const int HighestPosition = 232;

    private SixLimbs window;
    private SpecialCounts specials;
    private ulong[]? spill;

    /// <summary>Whether no NaN and no infinity is among the values.</summary>
    internal readonly bool IsFinite => !specials.Any;

    /// <summary>Whether the sum lies in the window alone.</summary>
    internal readonly bool IsInWindow => spill is null;

    /// <summary>Adds the square of a value.</summary>
    public void Add(double value) => Accumulate(BitConverter.DoubleToUInt64Bits(value), 0);

    /// <summary>Takes the square of a value out that was added before.</summary>
    public void Subtract(double value) => Accumulate(BitConverter.DoubleToUInt64Bits(value), ulong.MaxValue);

    /// <summary>Adds the squares of values: the same as one by one, in a fraction of the time where they are many.</summary>
    public void Add(ReadOnlySpan<double> values) => Add(LargeSquareAccumulator.Of(values));

    /// <summary>Takes the squares of values out that were added before.</summary>
    public void Subtract(ReadOnlySpan<double> values) => Subtract(LargeSquareAccumulator.Of(values));

    /// <summary>Adds all squares of another sum.</summary>
    public void Add(in ExactSquareSum other)
    {
        specials.Add(other.specials);
        if (spill is not null || other.spill is not null)
        {
            FixedPoint.Squares.Add(window, ref spill, other.window, other.spill);
            return;
        }

        WideInteger.Add(window, other.window);
        KeepRoom();
    }

    /// <summary>Takes all squares of another sum out; the difference of two prefix sums is the sum of what lies between them.</summary>
    public void Subtract(in ExactSquareSum other)
    {
        specials.Subtract(other.specials);
        if (spill is not null || other.spill is not null)
        {
            FixedPoint.Squares.Subtract(window, ref spill, other.window, other.spill);
            return;
        }

        WideInteger.Subtract(window, other.window);
        KeepRoom();
    }

    /// <summary>
    /// The sum of squares, rounded to nearest once, ties to even: +0 for nothing, +infinity beyond the range or with an infinity among the
    /// values, NaN (0x7FF8000000000000) with a NaN.
    /// </summary>
    public readonly double Round()
    {
        if (specials.Any)
        {
            return specials.Sum;
        }

        return spill is null ? BinaryRounding.Round(window, WindowExponent) : FixedPoint.Squares.Round(window, spill);
    }

    /// <summary>Writes the sum so that equal multisets give equal bytes, and returns their number, 1 to <see cref="MaxEncodedLength"/>.</summary>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public readonly int Encode(Span<byte> destination)
        => FixedPoint.Squares.Encode(window, spill, specials, destination);

    /// <summary>Reads a sum that <see cref="Encode"/> wrote at the start of <paramref name="source"/>.</summary>
    /// <exception cref="FormatException">The bytes are not those of a sum in canonical form.</exception>
    public static ExactSquareSum Decode(ReadOnlySpan<byte> source, out int consumed)
    {
        ExactSquareSum sum = default;
        consumed = FixedPoint.Squares.Decode(source, sum.window, out sum.spill, out sum.specials);
        return sum;
    }

    /// <summary>A sum out of its <see cref="FullLimbs"/> limbs.</summary>
    internal static ExactSquareSum FromFull(ReadOnlySpan<ulong> full, in SpecialCounts specials)
    {
        ExactSquareSum sum = new() { specials = specials };
        FixedPoint.Squares.Settle(full, sum.window, ref sum.spill);
        return sum;
    }

    /// <summary>Writes the window in its six limbs or more.</summary>
    internal readonly void CopyWindow(Span<ulong> destination) => WideInteger.Extend(window, destination);

    /// <summary>Writes the whole sum in <see cref="FullLimbs"/> limbs or more.</summary>
    internal readonly void CopyFull(Span<ulong> destination) => FixedPoint.Squares.Expand(window, spill, destination);

    /// <summary>Adds the square of the value with these bits or, with all flipped, its negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accumulate(ulong bits, ulong flip)
    {
        int position = 2 * (Binary64.BiasedExponent(bits) - Binary64.Bias) - WindowExponent;
        if ((uint)position > HighestPosition)
        {
            AccumulateOutside(bits, flip);
            return;
        }

        ulong significand = Binary64.NormalSignificand(bits);
        ulong high = Math.BigMul(significand, significand, out ulong low);
        int limb = position >> 6;
        int shift = position & 63;

        // A negative addend is ~x + 1: the 1 is the carry into its lowest limb, and its sign goes on through all limbs above.
        ulong carry = flip & 1;
        WideInteger.AddWithCarry(ref window[limb], (low << shift) ^ flip, ref carry);
        WideInteger.AddWithCarry(ref window[limb + 1], ((high << shift) | ((low >> 1) >> (63 - shift))) ^ flip, ref carry);
        WideInteger.AddWithCarry(ref window[limb + 2], ((high >> 1) >> (63 - shift)) ^ flip, ref carry);
        for (limb += 3; limb < SixLimbs.Length && flip + carry != 0; limb++)
        {
            WideInteger.AddWithCarry(ref window[limb], flip, ref carry);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AccumulateOutside(ulong bits, ulong flip)
    {
        if (Binary64.IsZero(bits))
        {
            return;
        }

        if (!Binary64.IsFinite(bits))
        {
            const ulong WithoutSign = ulong.MaxValue >> 1;
            specials.Count(bits & WithoutSign, flip == 0 ? 1 : -1);
            return;
        }

        ulong high = Math.BigMul(Binary64.Significand(bits), Binary64.Significand(bits), out ulong low);
        Span<ulong> square = [low, high, 0];
        FixedPoint.Squares.Accumulate(window, ref spill, square, 2 * Binary64.Exponent(bits), negative: flip != 0);
    }

    private void KeepRoom()
    {
        if (!FixedPoint.HasRoom(window[^1]))
        {
            FixedPoint.Squares.Settle(window, ref spill);
        }
    }
}
