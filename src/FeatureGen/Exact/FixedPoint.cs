namespace FeatureGen.Exact;

/// <summary>A fixed-point format that covers every double, and the window of it that is held inline.</summary>
/// <param name="Exponent">The power of two that its lowest bit stands for.</param>
/// <param name="Limbs">Its width; above the greatest double remain at least 63 bits for sums.</param>
/// <param name="WindowStart">The limb at which the window starts.</param>
/// <param name="WindowLimbs">The width of the window.</param>
/// <remarks>
/// A value is held in the window alone, or as window plus <em>spill</em>: an array of the full width that is never written once it is
/// shared, so that copies of the struct that holds it are independent.
/// </remarks>
internal readonly record struct FixedPoint(int Exponent, int Limbs, int WindowStart, int WindowLimbs)
{
    /// <summary>The format of sums of doubles, which are multiples of 2^-1074.</summary>
    public static FixedPoint Sums { get; } = new(-1152, ExactSum.FullLimbs, 16, FourLimbs.Length);

    /// <summary>The format of sums of squares, which are multiples of 2^-2148.</summary>
    public static FixedPoint Squares { get; } = new(-2272, ExactSquareSum.FullLimbs, 32, SixLimbs.Length);

    /// <summary>Whether a window is far enough from its ends for 2^40 further values, or for a merge with another such window.</summary>
    public static bool HasRoom(ulong topLimb) => topLimb + (1UL << 61) < 1UL << 62;

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
            WideInteger.Add(full, window, WindowStart);
        }
    }

    /// <summary>Moves a value into the window if it fits there, else leaves the window at zero and returns a new spill.</summary>
    public ulong[]? Settle(ReadOnlySpan<ulong> full, Span<ulong> window)
    {
        ReadOnlySpan<ulong> inside = full.Slice(WindowStart, WindowLimbs);
        bool fits = HasRoom(inside[^1])
            && !full[..WindowStart].ContainsAnyExcept(0UL)
            && !full[(WindowStart + WindowLimbs)..].ContainsAnyExcept(WideInteger.SignExtension(inside));
        if (fits)
        {
            inside.CopyTo(window);
            return null;
        }

        window.Clear();
        return full.ToArray();
    }
}
