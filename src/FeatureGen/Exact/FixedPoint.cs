namespace FeatureGen.Exact;

/// <summary>A fixed-point format that covers every double, and the window of it that is held inline.</summary>
/// <param name="Exponent">The power of two that its lowest bit stands for.</param>
/// <param name="Limbs">Its width; above the greatest value remain at least 63 bits for sums.</param>
/// <param name="WindowStart">The limb at which the window starts.</param>
/// <param name="WindowLimbs">The width of the window.</param>
/// <remarks>
/// A value is held in the window alone, or as window plus <em>spill</em>: an array of the full width that is never written once it is
/// there, so that copies of the struct that holds it are independent. Every change here ends by moving all into the window if it fits.
/// </remarks>
internal sealed record FixedPoint(int Exponent, int Limbs, int WindowStart, int WindowLimbs)
{
    /// <summary>The format of sums of doubles, which are multiples of 2^-1074 below 2^1024 each: from 2^-1152 to 2^1088.</summary>
    public static readonly FixedPoint Sums = new(ExactSum.WindowExponent - 64 * 16, ExactSum.FullLimbs, 16, FourLimbs.Length);

    /// <summary>The format of sums of squares, which are multiples of 2^-2148 below 2^2048 each: from 2^-2272 to 2^2144.</summary>
    public static readonly FixedPoint Squares = new(ExactSquareSum.WindowExponent - 64 * 32, ExactSquareSum.FullLimbs, 32, SixLimbs.Length);

    /// <summary>The power of two that the window's lowest bit stands for.</summary>
    public int WindowExponent => Exponent + 64 * WindowStart;

    /// <summary>Whether a window is far enough from its ends for 2^40 further values, or for a merge with another such window.</summary>
    public static bool HasRoom(ulong topLimb) => topLimb + (1UL << 61) < 1UL << 62;

    /// <summary>Adds <c>addend * 2^exponent</c>, or subtracts it. The addend has a zero limb on top, and is overwritten.</summary>
    public void Accumulate(Span<ulong> window, ref ulong[]? spill, Span<ulong> addend, int exponent, bool negative)
    {
        Span<ulong> full = stackalloc ulong[Limbs];
        Expand(window, spill, full);
        (int limb, int shift) = Math.DivRem(exponent - Exponent, 64);
        WideInteger.ShiftLeft(addend, shift);
        if (negative)
        {
            WideInteger.Subtract(full[limb..], addend);
        }
        else
        {
            WideInteger.Add(full[limb..], addend);
        }

        Settle(full, window, ref spill);
    }

    /// <summary>Adds another value of this format.</summary>
    public void Add(Span<ulong> window, ref ulong[]? spill, ReadOnlySpan<ulong> otherWindow, ulong[]? otherSpill)
    {
        Span<ulong> full = stackalloc ulong[Limbs];
        Span<ulong> other = stackalloc ulong[Limbs];
        Expand(window, spill, full);
        Expand(otherWindow, otherSpill, other);
        WideInteger.Add(full, other);
        Settle(full, window, ref spill);
    }

    /// <summary>Subtracts another value of this format.</summary>
    public void Subtract(Span<ulong> window, ref ulong[]? spill, ReadOnlySpan<ulong> otherWindow, ulong[]? otherSpill)
    {
        Span<ulong> full = stackalloc ulong[Limbs];
        Span<ulong> other = stackalloc ulong[Limbs];
        Expand(window, spill, full);
        Expand(otherWindow, otherSpill, other);
        WideInteger.Subtract(full, other);
        Settle(full, window, ref spill);
    }

    /// <summary>Moves the value out of a window that has no more room.</summary>
    public void Settle(Span<ulong> window, ref ulong[]? spill)
    {
        Span<ulong> full = stackalloc ulong[Limbs];
        Expand(window, spill, full);
        Settle(full, window, ref spill);
    }

    /// <summary>The nearest double, ties to even.</summary>
    public double Round(ReadOnlySpan<ulong> window, ulong[]? spill)
    {
        Span<ulong> full = stackalloc ulong[Limbs];
        Expand(window, spill, full);
        return BinaryRounding.Round(full, Exponent);
    }

    /// <summary>Writes the value, the same whether or not there is a spill, and the special values beside it.</summary>
    public int Encode(ReadOnlySpan<ulong> window, ulong[]? spill, in SpecialCounts specials, Span<byte> destination)
    {
        CanonicalWriter writer = new(destination);
        if (spill is null)
        {
            writer.WriteNumber(window, WindowExponent, specials.Any);
        }
        else
        {
            Span<ulong> full = stackalloc ulong[Limbs];
            Expand(window, spill, full);
            writer.WriteNumber(full, Exponent, specials.Any);
        }

        if (specials.Any)
        {
            specials.Write(ref writer);
        }

        return writer.Length;
    }

    /// <summary>Reads what <see cref="Encode"/> wrote, and returns its length.</summary>
    public int Decode(ReadOnlySpan<byte> source, Span<ulong> window, out ulong[]? spill, out SpecialCounts specials)
    {
        CanonicalReader reader = new(source);
        Span<ulong> full = stackalloc ulong[Limbs];
        specials = reader.ReadNumber(full, Exponent) ? SpecialCounts.Read(ref reader) : default;
        spill = null;
        Settle(full, window, ref spill);
        return reader.Length;
    }

    /// <summary>Writes window plus spill in the full width or a greater one.</summary>
    public void Expand(ReadOnlySpan<ulong> window, ulong[]? spill, Span<ulong> full)
    {
        if (spill is null)
        {
            full[..WindowStart].Clear();
            WideInteger.Extend(window, full[WindowStart..]);
        }
        else
        {
            WideInteger.Extend(spill, full);
            WideInteger.Add(full[WindowStart..], window);
        }
    }

    /// <summary>Holds a value of the full width, in the window alone if it fits.</summary>
    public void Settle(ReadOnlySpan<ulong> full, Span<ulong> window, ref ulong[]? spill)
    {
        ReadOnlySpan<ulong> inside = full.Slice(WindowStart, WindowLimbs);
        bool fits = HasRoom(inside[^1])
            && !full[..WindowStart].ContainsAnyExcept(0UL)
            && !full[(WindowStart + WindowLimbs)..].ContainsAnyExcept(WideInteger.SignExtension(inside));
        if (fits)
        {
            inside.CopyTo(window);
            spill = null;
        }
        else
        {
            window.Clear();
            spill = full.ToArray();
        }
    }
}
