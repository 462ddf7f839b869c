using System.Numerics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Sums doubles of any exponents exactly, in a chunk for each sign and exponent.</summary>
/// <remarks>The large superaccumulator of Radford Neal, "Fast Exact Summation Using Small and Large Superaccumulators" (arXiv:1505.05571).</remarks>
internal sealed class LargeAccumulator
{
    private const int Chunks = 1 << 12;
    private const int FractionBits = 52;
    private const ulong FractionMask = (1UL << FractionBits) - 1;

    /// <summary>As many fractions cannot overflow a chunk.</summary>
    private const int Capacity = 1 << (64 - FractionBits);

    [ThreadStatic]
    private static LargeAccumulator? ofThread;

    private readonly Chunk[] chunks = new Chunk[Chunks];
    private readonly ulong[] used = new ulong[Chunks / 64];
    private readonly ulong[] positive = new ulong[ExactSum.FullLimbs];
    private readonly ulong[] negative = new ulong[ExactSum.FullLimbs];
    private SpecialCounts specials;

    private LargeAccumulator()
    {
    }

    /// <summary>The one of this thread, empty wherever no sum is under way.</summary>
    public static LargeAccumulator OfThread => ofThread ??= new LargeAccumulator();

    /// <summary>Adds values.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        Chunk[] chunks = this.chunks;
        foreach (double value in values)
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(value);
            ref Chunk chunk = ref chunks[bits >> FractionBits];
            if (chunk.Room == 0)
            {
                MakeRoom(ref chunk, bits);
            }

            chunk.Fractions += bits & FractionMask;
            chunk.Room--;
        }
    }

    /// <summary>The sum of what was added, which leaves this empty.</summary>
    public ExactSum Take()
    {
        for (int word = 0; word < used.Length; word++)
        {
            for (; used[word] != 0; used[word] &= used[word] - 1)
            {
                int index = 64 * word + BitOperations.TrailingZeroCount(used[word]);
                Empty(ref chunks[index], index);
            }
        }

        WideInteger.Subtract(positive, negative);
        ExactSum sum = ExactSum.FromFull(positive, specials);
        positive.AsSpan().Clear();
        negative.AsSpan().Clear();
        specials = default;
        return sum;
    }

    /// <summary>Called for the first value of a chunk, for the next of a full one, and for every NaN and infinity: they are counted.</summary>
    private void MakeRoom(ref Chunk chunk, ulong bits)
    {
        if (!Binary64.IsFinite(bits))
        {
            specials.Count(bits, 1);
            chunk.Room = 1;
            return;
        }

        int index = (int)(bits >> FractionBits);
        ulong flag = 1UL << (index & 63);
        if ((used[index >> 6] & flag) != 0)
        {
            Empty(ref chunk, index);
        }

        used[index >> 6] |= flag;
        chunk.Room = Capacity;
    }

    private void Empty(ref Chunk chunk, int index)
    {
        ulong first = (ulong)index << FractionBits;
        UInt128 significands = chunk.Fractions;
        if (Binary64.BiasedExponent(first) != 0)
        {
            significands += (UInt128)(ulong)(Capacity - chunk.Room) << FractionBits;
        }

        ulong[] total = Binary64.SignMask(first) == 0 ? positive : negative;
        WideInteger.AddAt(total, significands, Binary64.Exponent(first) - FixedPoint.Sums.Exponent);
        chunk = default;
    }

    /// <summary>The sum of the fractions of values with one sign and exponent, and how many more may be added.</summary>
    private struct Chunk
    {
        public ulong Fractions;
        public int Room;
    }
}
