using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FeatureGen.Exact.Blocks;

/// <summary>Sums a block of doubles exactly by vectors of them, where their bits lie close enough together.</summary>
/// <remarks>
/// <para>
/// With a constant <c>c = 1.5 * 2^k</c> above all values, <c>h = (x + c) - c</c> is x rounded to a multiple of <c>u = 2^(k - 52)</c>, and
/// <c>x - h</c> is what is left of it, without error. With k ten above the exponent that no value reaches, a block's parts h sum to at most
/// 2^53 * u in any order: no addition rounds. What is left is at most u / 2, and goes through the same once more. If nothing is left then,
/// the two sums are exactly the block's sum: a proof, not an estimate. So 85 bits from the greatest value down are covered.
/// </para>
/// <para>See Demmel and Nguyen, "Fast Reproducible Floating-Point Summation" (2013), and Rump, "Ultimately Fast Accurate Summation" (2009).</para>
/// </remarks>
internal static class BlockExtraction
{
    /// <summary>The greatest number of values in a block.</summary>
    public const int BlockLength = 1 << (Headroom + 1);

    /// <summary>How many powers of two a constant lies above the values.</summary>
    private const int Headroom = 10;

    /// <summary>
    /// The loops are compiled by themselves and optimised at once: inlined with all else that a sum does, they exceed what the JIT is willing to
    /// inline, and each operation becomes a call.
    /// </summary>
    private const MethodImplOptions Loop = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    private const int LowestNormalExponent = -1022;
    private const int FractionBits = 52;

    /// <summary>The greatest exponent field of which neither the constant nor the sum of a block can overflow. NaNs and infinities are above.</summary>
    private const int HighestField = 0x7FE - Headroom - 2;

    /// <summary>Adds the values of a block to a sum, or none of them: then they lie too far apart, or are not all finite.</summary>
    public static bool TryAdd<TLanes>(ReadOnlySpan<double> block, ref ExactSum sum)
        where TLanes : struct, IBlockLanes<TLanes>
    {
        ReadOnlySpan<double> rest = block[(block.Length - block.Length % TLanes.Count)..];
        block = block[..^rest.Length];
        int field = Binary64.BiasedExponent(GreatestMagnitude<TLanes>(block));
        if (field > HighestField || !TryExtract<TLanes>(block, field + LowestNormalExponent, out double high, out double low))
        {
            return false;
        }

        sum.Add(high);
        sum.Add(low);
        foreach (double value in rest)
        {
            sum.Add(value);
        }

        return true;
    }

    [MethodImpl(Loop)]
    private static ulong GreatestMagnitude<TLanes>(ReadOnlySpan<double> block)
        where TLanes : struct, IBlockLanes<TLanes>
    {
        ref double start = ref MemoryMarshal.GetReference(block);
        TLanes greatest = default;
        for (int i = 0; i < block.Length; i += TLanes.Count)
        {
            greatest = TLanes.GreaterMagnitude(greatest, TLanes.Load(ref start, i));
        }

        return TLanes.Greatest(greatest);
    }

    /// <summary>The parts of a block's sum, its values being below <c>2^exponent</c>; false if that is not all of it.</summary>
    [MethodImpl(Loop)]
    private static bool TryExtract<TLanes>(ReadOnlySpan<double> block, int exponent, out double high, out double low)
        where TLanes : struct, IBlockLanes<TLanes>
    {
        int first = exponent + Headroom;

        // Below the normal numbers every double is a multiple of u: nothing can be left.
        int second = Math.Max(first - FractionBits - 1 + Headroom, LowestNormalExponent);
        TLanes highConstant = TLanes.Create(Constant(first));
        TLanes lowConstant = TLanes.Create(Constant(second));
        TLanes highSum = default;
        TLanes lowSum = default;
        TLanes left = default;
        ref double start = ref MemoryMarshal.GetReference(block);
        for (int i = 0; i < block.Length; i += TLanes.Count)
        {
            TLanes value = TLanes.Load(ref start, i);
            TLanes part = (value + highConstant) - highConstant;
            highSum += part;
            value -= part;
            part = (value + lowConstant) - lowConstant;
            lowSum += part;
            left = TLanes.AnyBits(left, value - part);
        }

        high = TLanes.Sum(highSum);
        low = TLanes.Sum(lowSum);
        return TLanes.AreZeros(left);
    }

    private static double Constant(int exponent) => Math.ScaleB(1.5, exponent);
}
