namespace FeatureGen.Windows;

/// <summary>Places in a batch grouped by entity: a counting sort, which keeps the order of appending within an entity.</summary>
internal sealed class EntityIndex
{
    private readonly int[] starts;
    private readonly int[] places;
    private readonly int[] ends;

    /// <summary>Groups the places of <paramref name="entities"/>; a negative entity or one past the last is left out.</summary>
    public EntityIndex(ReadOnlySpan<int> entities, int entityCount)
    {
        starts = new int[entityCount + 1];
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

        places = new int[starts[entityCount]];
        ends = starts.AsSpan(0, entityCount).ToArray();
        for (int place = 0; place < entities.Length; place++)
        {
            if ((uint)entities[place] < (uint)entityCount)
            {
                places[ends[entities[place]]++] = place;
            }
        }
    }

    /// <summary>The places of all entities, one after another.</summary>
    public ReadOnlySpan<int> Places => places;

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
}
