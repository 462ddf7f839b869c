namespace FeatureGen.Windows;

/// <summary>Numbers entities densely from 0 by their keys, of which each part is a lane: an integer, or a code of one string table.</summary>
/// <remarks>A hash table with linear probing over arrays; never more than half full.</remarks>
public sealed class KeyIndex(int parts)
{
    // Odd, with bits that look random: 2^64 divided by the golden ratio.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private long[] keys = new long[16 * parts];
    private int[] slots = new int[64];

    /// <summary>The number of entities.</summary>
    public int Count { get; private set; }

    /// <summary>The number of parts of a key.</summary>
    public int Parts => parts;

    /// <summary>The key of an entity.</summary>
    public ReadOnlySpan<long> KeyOf(int entity) => keys.AsSpan(entity * parts, parts);

    /// <summary>The number of a key's entity, or -1 if it has none.</summary>
    public int Find(ReadOnlySpan<long> key) => parts == 1 ? Find(key[0]) : slots[SlotOf(key)] - 1;

    /// <summary>The numbers of the entities of many keys of one part, one after another; -1 for a key that has none.</summary>
    public void Find(ReadOnlySpan<long> keys, Span<int> entities)
    {
        // What each key's first slot holds is fetched for all of them at once.
        int[] table = slots;
        int mask = table.Length - 1;
        for (int index = 0; index < keys.Length; index++)
        {
            entities[index] = table[(int)HashOf(0, keys[index]) & mask] - 1;
        }

        for (int index = 0; index < keys.Length; index++)
        {
            int entity = entities[index];
            if (entity >= 0 && this.keys[entity] != keys[index])
            {
                entities[index] = Find(keys[index]);
            }
        }
    }

    /// <summary>The number of a key's entity, given to it now if it had none.</summary>
    public int Add(ReadOnlySpan<long> key)
    {
        int slot = SlotOf(key);
        if (slots[slot] == 0)
        {
            if (keys.Length < (Count + 1) * parts)
            {
                Array.Resize(ref keys, checked(2 * keys.Length));
            }

            key.CopyTo(keys.AsSpan(Count * parts));
            slots[slot] = ++Count;
            if (2 * Count > slots.Length)
            {
                Grow();
                return Count - 1;
            }
        }

        return slots[slot] - 1;
    }

    /// <summary>Forgets every entity and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        slots.AsSpan().Clear();
    }

    /// <summary>The partition of a key's entity: of entities in one partition the slots still spread.</summary>
    public static int PartitionOf(ReadOnlySpan<long> key, int partitions) => (int)((HashOf(key) >> 32) % (uint)partitions);

    private static ulong HashOf(ReadOnlySpan<long> key)
    {
        ulong hash = 0;
        foreach (long part in key)
        {
            hash = HashOf(hash, part);
        }

        return hash;
    }

    private static ulong HashOf(ulong hash, long part)
    {
        // Both halves of the 128-bit product: every input bit reaches the low bits, which choose the slot.
        ulong high = Math.BigMul(hash ^ (ulong)part ^ Multiplier, Multiplier, out ulong low);
        return high ^ low;
    }

    // Most keys have one part.
    private int Find(long key)
    {
        int[] table = slots;
        int mask = table.Length - 1;
        int slot = (int)HashOf(0, key) & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key)
        {
            slot = (slot + 1) & mask;
        }

        return table[slot] - 1;
    }

    private int SlotOf(ReadOnlySpan<long> key)
    {
        int mask = slots.Length - 1;
        int slot = (int)HashOf(key) & mask;
        while (slots[slot] != 0 && !HasKey(slots[slot] - 1, key))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private bool HasKey(int entity, ReadOnlySpan<long> key)
        => keys[entity * parts] == key[0] && (parts == 1 || KeyOf(entity).SequenceEqual(key));

    private void Grow()
    {
        slots = new int[checked(2 * slots.Length)];
        for (int entity = 0; entity < Count; entity++)
        {
            slots[SlotOf(KeyOf(entity))] = entity + 1;
        }
    }
}
