using System.Runtime.CompilerServices;
using FeatureGen.Exact.Blocks;

namespace FeatureGen.Exact;

/// <summary>
/// The exact sum of a multiset of doubles. It does not depend on the order of additions, subtractions and merges, and what was added can be
/// subtracted again without a trace. A default value is the sum of nothing.
/// </summary>
/// <remarks>
/// A superaccumulator in the sense of Radford Neal, "Fast Exact Summation Using Small and Large Superaccumulators" (arXiv:1505.05571), cut down
/// to the 256 bits from 2^-128 on. Values with a magnitude in [2^-76, 2^85) are added there without allocation, at least 2^40 of them
/// between merges. All others are as exact, but slower, and allocate where the sum does not fit those bits.
/// NaNs and infinities are counted; zeros of either sign add nothing. Copies are independent of each other. Not safe for concurrent writes.
/// </remarks>
public struct ExactSum
{
    /// <summary>The greatest number of bytes that <see cref="Encode"/> writes.</summary>
    public const int MaxEncodedLength = CanonicalWriter.MaxPrefixLength + 8 * FullLimbs + 3 * CanonicalWriter.MaxIntegerLength;

    /// <summary>The power of two that the window's lowest bit stands for.</summary>
    internal const int WindowExponent = -128;

    /// <summary>The width of the format that covers every double.</summary>
    internal const int FullLimbs = 35;

    /// <summary>The highest place in the window for the lowest bit of a significand, which leaves room above for 2^42 values.</summary>
    private const int HighestPosition = 160;

    private FourLimbs window;
    private SpecialCounts specials;
    private ulong[]? spill;

    /// <summary>Whether no NaN and no infinity is among the values.</summary>
    internal readonly bool IsFinite => !specials.Any;

    /// <summary>Whether the sum lies in the window alone.</summary>
    internal readonly bool IsInWindow => spill is null;

    /// <summary>Adds a value.</summary>
    public void Add(double value) => Accumulate(BitConverter.DoubleToUInt64Bits(value), 0);

    /// <summary>Takes a value out that was added before.</summary>
    public void Subtract(double value) => Accumulate(BitConverter.DoubleToUInt64Bits(value), ulong.MaxValue);

    /// <summary>Adds values: the same as one by one, in a fraction of the time where they are many.</summary>
    public void Add(ReadOnlySpan<double> values) => Add(BlockSum.Of(values));

    /// <summary>Takes values out that were added before.</summary>
    public void Subtract(ReadOnlySpan<double> values) => Subtract(BlockSum.Of(values));

    /// <summary>Adds all values of another sum.</summary>
    public void Add(in ExactSum other)
    {
        specials.Add(other.specials);
        if (spill is not null || other.spill is not null)
        {
            FixedPoint.Sums.Add(window, ref spill, other.window, other.spill);
            return;
        }

        WideInteger.Add(window, other.window);
        KeepRoom();
    }

    /// <summary>Takes all values of another sum out; the difference of two prefix sums is the sum of what lies between them.</summary>
    public void Subtract(in ExactSum other)
    {
        specials.Subtract(other.specials);
        if (spill is not null || other.spill is not null)
        {
            FixedPoint.Sums.Subtract(window, ref spill, other.window, other.spill);
            return;
        }

        WideInteger.Subtract(window, other.window);
        KeepRoom();
    }

    /// <summary>
    /// The sum, rounded to nearest once, ties to even: +0 for nothing, an infinity beyond the range. With a NaN or both infinities among the
    /// values it is NaN (0x7FF8000000000000), with one infinity it is that.
    /// </summary>
    public readonly double Round()
    {
        if (specials.Any)
        {
            return specials.Sum;
        }

        return spill is null ? BinaryRounding.Round(window, WindowExponent) : FixedPoint.Sums.Round(window, spill);
    }

    /// <summary>Writes the sum so that equal multisets give equal bytes, and returns their number, 1 to <see cref="MaxEncodedLength"/>.</summary>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public readonly int Encode(Span<byte> destination)
        => FixedPoint.Sums.Encode(window, spill, specials, destination);

    /// <summary>Reads a sum that <see cref="Encode"/> wrote at the start of <paramref name="source"/>.</summary>
    /// <exception cref="FormatException">The bytes are not those of a sum in canonical form.</exception>
    public static ExactSum Decode(ReadOnlySpan<byte> source, out int consumed)
    {
        ExactSum sum = default;
        consumed = FixedPoint.Sums.Decode(source, sum.window, out sum.spill, out sum.specials);
        return sum;
    }

    /// <summary>A sum out of its <see cref="FullLimbs"/> limbs.</summary>
    internal static ExactSum FromFull(ReadOnlySpan<ulong> full, in SpecialCounts specials)
    {
        ExactSum sum = new() { specials = specials };
        FixedPoint.Sums.Settle(full, sum.window, ref sum.spill);
        return sum;
    }

    /// <summary>Writes the window in its four limbs or more.</summary>
    internal readonly void CopyWindow(Span<ulong> destination) => WideInteger.Extend(window, destination);

    /// <summary>Writes the whole sum in <see cref="FullLimbs"/> limbs or more.</summary>
    internal readonly void CopyFull(Span<ulong> destination) => FixedPoint.Sums.Expand(window, spill, destination);

    /// <summary>Adds the value with these bits or, with all flipped, its negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Accumulate(ulong bits, ulong flip)
    {
        int position = Binary64.BiasedExponent(bits) - Binary64.Bias - WindowExponent;
        if ((uint)position > HighestPosition)
        {
            AccumulateOutside(bits, flip);
            return;
        }

        ulong significand = Binary64.NormalSignificand(bits);
        ulong sign = Binary64.SignMask(bits) ^ flip;
        int limb = position >> 6;
        int shift = position & 63;

        // A negative addend is ~x + 1: the 1 is the carry into its lowest limb, and its sign goes on through all limbs above.
        ulong carry = sign & 1;
        WideInteger.AddWithCarry(ref window[limb], (significand << shift) ^ sign, ref carry);
        WideInteger.AddWithCarry(ref window[limb + 1], ((significand >> 1) >> (63 - shift)) ^ sign, ref carry);
        for (limb += 2; limb < FourLimbs.Length && sign + carry != 0; limb++)
        {
            WideInteger.AddWithCarry(ref window[limb], sign, ref carry);
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
            specials.Count(bits, flip == 0 ? 1 : -1);
            return;
        }

        Span<ulong> significand = [Binary64.Significand(bits), 0];
        bool negative = (Binary64.SignMask(bits) ^ flip) != 0;
        FixedPoint.Sums.Accumulate(window, ref spill, significand, Binary64.Exponent(bits), negative);
    }

    private void KeepRoom()
    {
        if (!FixedPoint.HasRoom(window[^1]))
        {
            FixedPoint.Sums.Settle(window, ref spill);
        }
    }
}
