using System.Runtime.Intrinsics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Exact sums of many doubles at once: block by block with vectors, and by exponent what those cannot hold.</summary>
internal static class BlockSum
{
    /// <summary>The number of values from which a block pays.</summary>
    private const int Threshold = 16;

    /// <summary>The number of values from which chunks by exponent pay for a block that vectors cannot sum.</summary>
    private const int LargeThreshold = 512;

    /// <summary>The exact sum, by the widest vectors that the hardware has.</summary>
    public static ExactSum Of(ReadOnlySpan<double> values)
    {
        if (values.Length < Threshold)
        {
            ExactSum sum = default;
            AddOneByOne(values, ref sum);
            return sum;
        }

        return Vector512.IsHardwareAccelerated ? Of<BlockLanes512>(values)
            : Vector256.IsHardwareAccelerated ? Of<BlockLanes256>(values)
            : Vector128.IsHardwareAccelerated ? Of<BlockLanes128>(values)
            : ByExponent(values);
    }

    /// <summary>The exact sum, by vectors of one width.</summary>
    public static ExactSum Of<TLanes>(ReadOnlySpan<double> values)
        where TLanes : struct, IBlockLanes<TLanes>
    {
        ExactSum sum = default;
        LargeAccumulator? large = null;
        while (!values.IsEmpty)
        {
            ReadOnlySpan<double> block = values[..Math.Min(values.Length, BlockExtraction.BlockLength)];
            values = values[block.Length..];
            if (BlockExtraction.TryAdd<TLanes>(block, ref sum))
            {
                continue;
            }

            if (block.Length < LargeThreshold)
            {
                AddOneByOne(block, ref sum);
            }
            else
            {
                large ??= LargeAccumulator.OfThread;
                large.Add(block);
            }
        }

        if (large is not null)
        {
            sum.Add(large.Take());
        }

        return sum;
    }

    /// <summary>The exact sum, without vectors.</summary>
    public static ExactSum ByExponent(ReadOnlySpan<double> values)
    {
        LargeAccumulator large = LargeAccumulator.OfThread;
        large.Add(values);
        return large.Take();
    }

    private static void AddOneByOne(ReadOnlySpan<double> values, ref ExactSum sum)
    {
        foreach (double value in values)
        {
            sum.Add(value);
        }
    }
}
