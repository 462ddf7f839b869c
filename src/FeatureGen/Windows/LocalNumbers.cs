using System.Numerics;

namespace FeatureGen.Windows;

/// <summary>Numbers the distinct values among some lanes densely from 0: a hash table with linear probing, forgotten as a whole.</summary>
internal sealed class LocalNumbers
{
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;
    private const int SmallestBits = 6;

    private long[] keys = [];
    private int[] slots = [];
    private int shift;

    /// <summary>The number of distinct values so far.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets every value and makes room.</summary>
    /// <param name="most">The greatest number of values that will be numbered.</param>
    public void Clear(int most)
    {
        int bits = Math.Max(SmallestBits, BitOperations.Log2((uint)most) + 2);
        if (slots.Length < 1 << bits)
        {
            slots = new int[1 << bits];
            keys = new long[1 << bits];
        }

        shift = 64 - bits;
        slots.AsSpan(0, 1 << bits).Clear();
        Count = 0;
    }

    /// <summary>The number of a value, given to it now if it had none.</summary>
    public int Of(long value)
    {
        int mask = (int)(ulong.MaxValue >> shift);
        int slot = (int)((ulong)value * GoldenRatio >> shift);
        while (slots[slot] != 0 && keys[slot] != value)
        {
            slot = (slot + 1) & mask;
        }

        if (slots[slot] == 0)
        {
            keys[slot] = value;
            slots[slot] = ++Count;
        }

        return slots[slot] - 1;
    }
}
