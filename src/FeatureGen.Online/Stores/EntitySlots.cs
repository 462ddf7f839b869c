using FeatureGen.State;

namespace FeatureGen.Online.Stores;

/// <summary>
/// One entity for each slot of hash values: most entities are one step of memory away, where a dictionary's are three. Which entity a slot holds is a guess
/// that the key has to confirm. Safe for use by several threads.
/// </summary>
/// <remarks>Entities are never taken out of their table, so that one that is found here is the table's.</remarks>
internal sealed class EntitySlots
{
    private const int SlotsOfAnEntity = 4;

    private Entity?[] slots = new Entity?[64];

    /// <summary>Has the slot of a hash value brought near.</summary>
    public void Fetch(int hash)
    {
        Entity?[] fetched = Volatile.Read(ref slots);
        int slot = hash & (fetched.Length - 1);
        CacheLines.Fetch(fetched, slot, slot + 1);
    }

    /// <summary>The entity that may be that of a hash value; null where the dictionary has to be asked.</summary>
    public Entity? Guess(int hash)
    {
        Entity?[] found = Volatile.Read(ref slots);
        return found[hash & (found.Length - 1)];
    }

    /// <summary>Has an entity found next time, unless another one of its slot is until then.</summary>
    public void Put(Entity entity, int hash)
    {
        Entity?[] filled = Volatile.Read(ref slots);
        Volatile.Write(ref filled[hash & (filled.Length - 1)], entity);
    }

    /// <summary>Makes slots for a number of entities, which find their own anew.</summary>
    public void Reserve(long entities)
    {
        Entity?[] present = Volatile.Read(ref slots);
        if (entities * SlotsOfAnEntity > present.Length && present.Length < Array.MaxLength / 8)
        {
            Interlocked.CompareExchange(ref slots, new Entity?[4 * present.Length], present);
        }
    }

    /// <summary>Forgets every entity, where a table gets others.</summary>
    public void Clear() => Volatile.Write(ref slots, new Entity?[Volatile.Read(ref slots).Length]);
}
