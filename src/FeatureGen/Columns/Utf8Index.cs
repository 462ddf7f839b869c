using System.Buffers.Binary;

namespace FeatureGen.Columns;

/// <summary>UTF-8 texts and a number for each: a hash table that looks up bytes without making a string of them.</summary>
/// <remarks>Chained buckets over arrays; the bytes of all texts lie in one array. Entries are never removed one by one.</remarks>
internal sealed class Utf8Index
{
    // Odd, with bits that look random: 2^64 divided by the golden ratio.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Texts from outside must not be able to choose the buckets that they fall into.
    private readonly ulong seed = (ulong)Random.Shared.NextInt64();

    private int[] buckets = new int[16];
    private Entry[] entries = new Entry[16];
    private byte[] texts = new byte[256];
    private int count;
    private int used;

    /// <summary>The number of a text, or false if it has none.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out int number)
    {
        ulong hash = Hash(text);
        for (int next = buckets[hash & (ulong)(buckets.Length - 1)]; next != 0; next = entries[next - 1].Next)
        {
            ref Entry entry = ref entries[next - 1];
            if (entry.Hash == hash && texts.AsSpan(entry.Start, entry.Length).SequenceEqual(text))
            {
                number = entry.Number;
                return true;
            }
        }

        number = 0;
        return false;
    }

    /// <summary>Adds a text that has no number yet.</summary>
    public void Add(ReadOnlySpan<byte> text, int number)
    {
        if (count == entries.Length)
        {
            Grow();
        }

        while (texts.Length - used < text.Length)
        {
            Array.Resize(ref texts, checked(texts.Length * 2));
        }

        text.CopyTo(texts.AsSpan(used));
        ulong hash = Hash(text);
        ref int bucket = ref buckets[hash & (ulong)(buckets.Length - 1)];
        entries[count] = new Entry(hash, used, text.Length, number, bucket);
        used += text.Length;
        bucket = ++count;
    }

    /// <summary>Forgets every text.</summary>
    public void Clear()
    {
        Array.Clear(buckets);
        count = 0;
        used = 0;
    }

    private void Grow()
    {
        Array.Resize(ref entries, entries.Length * 2);
        buckets = new int[buckets.Length * 2];
        for (int i = 0; i < count; i++)
        {
            ref int bucket = ref buckets[entries[i].Hash & (ulong)(buckets.Length - 1)];
            entries[i] = entries[i] with { Next = bucket };
            bucket = i + 1;
        }
    }

    private ulong Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = seed ^ (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        ulong rest = 0;
        foreach (byte value in text)
        {
            rest = rest << 8 | value;
        }

        return Mix(hash ^ rest);
    }

    /// <summary>Both halves of the 128-bit product: every input bit reaches the low bits, which choose the bucket.</summary>
    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value, Multiplier, out ulong low);
        return high ^ low;
    }

    private readonly record struct Entry(ulong Hash, int Start, int Length, int Number, int Next);
}
