using System.Numerics;

namespace FeatureGen.Windows;

/// <summary>Says quickly of most ids that they are not in a set: one bit of eight for each id that is, found by Fibonacci hashing.</summary>
internal sealed class IdSet
{
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;
    private const int BitsForEach = 8;

    private ulong[] bits = [0];
    private int shift = 58;

    /// <summary>Makes the set hold these ids and no others.</summary>
    public void Fill(ReadOnlySpan<long> ids)
    {
        int words = (int)BitOperations.RoundUpToPowerOf2((uint)(ids.Length / (64 / BitsForEach) + 1));
        shift = 58 - BitOperations.Log2((uint)words);
        if (bits.Length < words)
        {
            bits = new ulong[words];
        }

        bits.AsSpan(0, words).Clear();
        foreach (long id in ids)
        {
            int bit = BitOf(id);
            bits[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>False if the id is not in the set; true if it is or, rarely, if it is not.</summary>
    public bool MayContain(long id)
    {
        int bit = BitOf(id);
        return ((bits[bit >> 6] >> bit) & 1) != 0;
    }

    private int BitOf(long id) => (int)(((ulong)id * GoldenRatio) >> shift);
}
