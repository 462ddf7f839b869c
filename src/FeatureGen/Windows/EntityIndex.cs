namespace FeatureGen.Windows;

/// <summary>Places in a batch grouped by entity: a counting sort, which keeps the order of appending within an entity. Memory is reused.</summary>
internal sealed class EntityIndex
{
    private int[] starts = [];
    private int[] places = [];
    private int[] ends = [];

    /// <summary>The places of all entities, one after another.</summary>
    public ReadOnlySpan<int> Places => places;

    /// <summary>Groups the places of <paramref name="entities"/>; a negative entity or one past the last is left out.</summary>
    public void Load(ReadOnlySpan<int> entities, int entityCount)
    {
        Reserve(ref starts, entityCount + 1);
        Reserve(ref ends, entityCount);
        starts.AsSpan(0, entityCount + 1).Clear();
        foreach (int entity in entities)
        {
            if ((uint)entity < (uint)entityCount)
            {
                starts[entity + 1]++;
            }
        }

        for (int entity = 0; entity < entityCount; entity++)
        {
            starts[entity + 1] += starts[entity];
        }

        starts.AsSpan(0, entityCount).CopyTo(ends);
        Reserve(ref places, starts[entityCount]);
        for (int place = 0; place < entities.Length; place++)
        {
            if ((uint)entities[place] < (uint)entityCount)
            {
                places[ends[entities[place]]++] = place;
            }
        }
    }

    /// <summary>Where the places of one entity lie among all.</summary>
    public Range RangeOf(int entity) => starts[entity]..ends[entity];

    /// <summary>The places of one entity.</summary>
    public ReadOnlySpan<int> PlacesOf(int entity) => places.AsSpan(starts[entity]..ends[entity]);

    /// <summary>Leaves some places of one entity out.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="isOut">For each of its places whether it is to be left out.</param>
    public void Remove(int entity, ReadOnlySpan<bool> isOut)
    {
        Span<int> all = places.AsSpan(starts[entity]..ends[entity]);
        int kept = 0;
        for (int index = 0; index < all.Length; index++)
        {
            all[kept] = all[index];
            kept += isOut[index] ? 0 : 1;
        }

        ends[entity] = starts[entity] + kept;
    }

    private static void Reserve(ref int[] array, int needed)
    {
        if (array.Length < needed)
        {
            array = GC.AllocateUninitializedArray<int>(Math.Max(needed, array.Length + (array.Length / 4)));
        }
    }
}
