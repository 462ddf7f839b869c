using System.Numerics;

namespace FeatureGen.Exact.Blocks;

/// <summary>Sums the squares of doubles of any exponents exactly, in a chunk for each exponent.</summary>
internal sealed class LargeSquareAccumulator
{
    private const int Chunks = 1 << 11;

    /// <summary>As many squares of 53-bit significands cannot overflow a chunk.</summary>
    private const int Capacity = 1 << (128 - 2 * 53);

    /// <summary>The number of values from which the chunks pay.</summary>
    private const int Threshold = 128;

    private const ulong SignMask = 1UL << 63;
    private const int FractionBits = 52;

    [ThreadStatic]
    private static LargeSquareAccumulator? ofThread;

    private readonly Chunk[] chunks = new Chunk[Chunks];
    private readonly ulong[] used = new ulong[Chunks / 64];
    private readonly ulong[] total = new ulong[ExactSquareSum.FullLimbs];
    private SpecialCounts specials;

    private LargeSquareAccumulator()
    {
    }

    /// <summary>The exact sum of squares.</summary>
    public static ExactSquareSum Of(ReadOnlySpan<double> values)
    {
        if (values.Length < Threshold)
        {
            return OneByOne(values);
        }

        LargeSquareAccumulator accumulator = ofThread ??= new LargeSquareAccumulator();
        accumulator.Add(values);
        return accumulator.Take();
    }

    private static ExactSquareSum OneByOne(ReadOnlySpan<double> values)
    {
        ExactSquareSum sum = default;
        foreach (double value in values)
        {
            sum.Add(value);
        }

        return sum;
    }

    private void Add(ReadOnlySpan<double> values)
    {
        Chunk[] chunks = this.chunks;
        foreach (double value in values)
        {
            ulong bits = BitConverter.DoubleToUInt64Bits(value) & ~SignMask;
            ref Chunk chunk = ref chunks[bits >> FractionBits];
            if (chunk.Room == 0)
            {
                MakeRoom(ref chunk, bits);
            }

            ulong significand = Binary64.Significand(bits);
            ulong high = Math.BigMul(significand, significand, out ulong low);
            ulong carry = 0;
            WideInteger.AddWithCarry(ref chunk.Low, low, ref carry);
            chunk.High += high + carry;
            chunk.Room--;
        }
    }

    private ExactSquareSum Take()
    {
        for (int word = 0; word < used.Length; word++)
        {
            for (; used[word] != 0; used[word] &= used[word] - 1)
            {
                int index = 64 * word + BitOperations.TrailingZeroCount(used[word]);
                Empty(ref chunks[index], index);
            }
        }

        ExactSquareSum sum = ExactSquareSum.FromFull(total, specials);
        total.AsSpan().Clear();
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
        int exponent = 2 * Binary64.Exponent((ulong)index << FractionBits);
        WideInteger.AddAt(total, new UInt128(chunk.High, chunk.Low), exponent - FixedPoint.Squares.Exponent);
        chunk = default;
    }

    /// <summary>The sum of the squared significands of values with one exponent, and how many more may be added.</summary>
    private struct Chunk
    {
        public ulong Low;
        public ulong High;
        public int Room;
    }
}
